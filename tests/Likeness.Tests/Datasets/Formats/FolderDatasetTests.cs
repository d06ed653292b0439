using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Formats;

public class FolderDatasetTests
{
    [Fact]
    public void A_sub_folder_is_a_class_and_everything_is_ordered_by_name()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("dogs/b.png", 20);
        folder.WriteGrey("dogs/a.png", 10);
        folder.WriteGrey("cats/z.png", 30);
        folder.Write("cats/.DS_Store", "system");
        folder.Write("README.txt", "about these images");

        var data = FolderDataset.Open(folder.Path);

        Assert.Equal(["cats", "dogs"], data.ClassNames.ToArray());
        Assert.Equal([0, 1, 1], data.Labels.ToArray());
        Assert.Equal(["cats/z.png", "dogs/a.png", "dogs/b.png"], Enumerable.Range(0, 3).Select(data.ImageName));
        Assert.Equal(folder["dogs/a.png"], data.Source(1));
        Assert.Equal([30, 10, 20], Enumerable.Range(0, 3).Select(i => (int)data.Read(i, ImageOptions.AsIs).Pixels[0]));
        Assert.True(data.Groups.IsEmpty);
    }

    [Fact]
    public void Images_count_by_content_whatever_their_names()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("a/no-extension", 1);
        folder.WriteGrey("a/picture.dat", 2);
        folder.WriteGrey("a/picture.jpg", 3);
        folder.Write("a/notes.txt", "no picture");

        Assert.Equal(["a/no-extension", "a/picture.dat", "a/picture.jpg"], Enumerable.Range(0, 3).Select(FolderDataset.Open(folder.Path).ImageName));
    }

    [Fact]
    public void Two_levels_are_groups_of_classes()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("greek/alpha/1.png", 1);
        folder.WriteGrey("greek/beta/1.png", 2);
        folder.WriteGrey("latin/alpha/1.png", 3);

        var data = FolderDataset.Open(folder.Path);

        Assert.Equal(["greek/alpha", "greek/beta", "latin/alpha"], data.ClassNames.ToArray());
        Assert.Equal(["greek", "latin"], data.GroupNames.ToArray());
        Assert.Equal([0, 0, 1], data.Groups.ToArray());
    }

    [Fact]
    public void Folders_named_train_and_test_are_splits()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("train/cats/1.png", 1);
        folder.WriteGrey("train/dogs/1.png", 2);
        folder.WriteGrey("val/dogs/1.png", 3);
        folder.WriteGrey("test/cats/1.png", 4);

        var (train, validation, test) = DatasetSplits.Of(FolderDataset.Open(folder.Path));

        Assert.NotNull(validation);
        Assert.NotNull(test);
        Assert.Equal([0, 1], train.Labels.ToArray());
        Assert.Equal(["cats", "dogs"], train.ClassNames.ToArray());
        Assert.Equal(["dogs"], validation.ClassNames.ToArray());
        Assert.Equal(["cats"], test.ClassNames.ToArray());
    }

    [Fact]
    public void An_empty_folder_says_what_was_expected()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("holds no image. Expected one sub-folder a class", Assert.Throws<DatasetException>(() => FolderDataset.Open(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_without_a_sub_folder_have_no_labels()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("b.png", 2);
        folder.WriteGrey("a.png", 1);

        var data = FolderDataset.Open(folder.Path);
        Assert.False(data.IsLabelled);
        Assert.Equal(["a.png", "b.png"], [data.ImageName(0), data.ImageName(1)]);
        folder.WriteGrey("owls/c.png", 1);
        File.Delete(folder["a.png"]);
        File.Delete(folder["b.png"]);
        Assert.True(FolderDataset.Open(folder.Path).IsLabelled);
    }

    [Fact]
    public void Images_at_different_depths_are_refused_with_both_named()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("images/cats/a.png", 1);
        folder.WriteGrey("iconic/b.png", 1);

        var error = Assert.Throws<DatasetException>(() => FolderDataset.Open(folder.Path));

        Assert.Contains("iconic/b.png and images/cats/a.png", error.Message, StringComparison.Ordinal);
        Assert.Contains($"say {folder.Path}/images", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dangling_link_is_named_when_it_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("a/good.png", 1);
        File.CreateSymbolicLink(folder["a/lost.png"], folder["nowhere"]);

        var error = Assert.Throws<DatasetException>(() => FolderDataset.Open(folder.Path).Load(ImageOptions.AsIs));

        Assert.Contains(folder["a/lost.png"] + ": cannot be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_image_is_named_with_its_reason()
    {
        using var folder = new TemporaryFolder();
        var good = TemporaryFolder.Colour(9, 8, 7);
        folder.Write("a/good.png", good);
        folder.Write("a/text.png", "this is no picture");
        folder.Write("b/cut.png", good[..(good.Length / 2)]);
        folder.Write("b/empty.jpg", "");

        var message = Assert.Throws<DatasetException>(() => FolderDataset.Open(folder.Path).Load(ImageOptions.AsIs)).Message;

        Assert.Contains("3 of 4 images", message, StringComparison.Ordinal);
        Assert.Contains(folder["a/text.png"] + ": This is not an image, it looks like text: \"this is no picture\"", message, StringComparison.Ordinal);
        Assert.Contains(folder["b/cut.png"] + ": PNG is damaged or truncated", message, StringComparison.Ordinal);
        Assert.Contains(folder["b/empty.jpg"] + ": This is not an image, it looks like an empty file", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mixed_sizes_are_brought_to_one_and_said()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("a/1.png", 1, size: 8);
        folder.WriteGrey("b/1.png", 2, size: 20);

        using var loaded = FolderDataset.Open(folder.Path).Load(ImageOptions.Square(10));

        Assert.Equal([2, 1, 10, 10], loaded.Pixels.Shape);
        Assert.Equal("sizes are mixed, from 8 x 8 to 20 x 20; all are stretched to 10 x 10", loaded.Note);
    }

    [Fact]
    public void Grey_stored_as_colour_is_grey_and_one_coloured_image_makes_a_set_coloured()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.png", TemporaryFolder.Colour(50, 50, 50));
        folder.WriteGrey("b/1.png", 2);
        Assert.Equal(1, FolderDataset.Open(folder.Path).Survey().Channels);

        folder.Write("b/2.png", TemporaryFolder.Colour(50, 50, 90));
        Assert.Equal(3, FolderDataset.Open(folder.Path).Survey().Channels);
    }
}

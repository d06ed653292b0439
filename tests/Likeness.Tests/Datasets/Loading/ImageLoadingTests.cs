using System.IO.Compression;
using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Loading;

public class ImageLoadingTests
{
    private static ImageDataset Of(int channels, int count, out byte[] pixels)
    {
        pixels = new byte[count * 6 * channels];
        new Random(channels).NextBytes(pixels);
        return new ImageDataset("raw", new RawImageSource("raw", (3, 2, channels), pixels), new ImageAnnotations { Labels = [.. new int[count]], ClassNames = ["one"] });
    }

    [Fact]
    public void Grey_images_fill_one_tensor_in_order()
    {
        var data = Of(1, 1000, out var pixels);

        using var loaded = data.Load(ImageOptions.AsIs);

        Assert.Equal([1000, 1, 2, 3], loaded.Pixels.Shape);
        Assert.Equal(ElementType.Byte, loaded.Pixels.ElementType);
        Assert.Equal(pixels, loaded.Pixels.ToArray<byte>());
        Assert.Equal(1000, loaded.Count);
        Assert.Null(loaded.Note);
    }

    [Fact]
    public void Colour_images_are_parted_into_planes()
    {
        var data = Of(3, 5, out var pixels);

        using var loaded = data.Load(ImageOptions.AsIs);

        Assert.Equal([5, 3, 2, 3], loaded.Pixels.Shape);
        var planes = loaded.Pixels.ToArray<byte>();
        for (var image = 0; image < 5; image++)
            for (var channel = 0; channel < 3; channel++)
                for (var place = 0; place < 6; place++)
                    Assert.Equal(pixels[image * 18 + place * 3 + channel], planes[image * 18 + channel * 6 + place]);
    }

    [Fact]
    public void Size_and_channels_wanted_are_what_comes()
    {
        using var loaded = Of(3, 4, out _).Load(ImageOptions.Square(7, 1) with { Invert = true });

        Assert.Equal([4, 1, 7, 7], loaded.Pixels.Shape);
        Assert.Equal((7, 7, 1, true), (loaded.Options.Width, loaded.Options.Height, loaded.Options.Channels, loaded.Options.Invert));
    }

    [Fact]
    public void An_empty_set_is_refused() =>
        Assert.Contains("no image", Assert.Throws<DatasetException>(() => Of(1, 4, out _).Subset([], "empty").Load(ImageOptions.AsIs)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_is_left_out_and_named()
    {
        using var folder = Mixed();
        var data = FolderDataset.Open(folder.Path);

        using var loaded = data.LoadReadable(ImageOptions.Square(8, 1));

        Assert.Equal([3, 1, 8, 8], loaded.Pixels.Shape);
        Assert.Equal([10, 20, 40], Enumerable.Range(0, 3).Select(image => loaded.Pixels.ToArray<byte>()[64 * image]));
        Assert.Equal([0, 0, 1], loaded.Labels.ToArray());
        Assert.Equal([0, 2, 4], loaded.Kept);
        Assert.Equal(["a/2.png", "b/1.jpg"], loaded.Skipped.Select(image => image.Name));
        Assert.Equal([folder["a/2.png"], folder["b/1.jpg"]], loaded.Skipped.Select(image => image.Source));
        Assert.StartsWith("This is not an image, it looks like text", loaded.Skipped[0].Reason, StringComparison.Ordinal);
        Assert.Equal(data.Without(["a/2.png", "b/1.jpg"]).Fingerprint(), loaded.Data.Fingerprint());
    }

    [Fact]
    public void Where_all_are_needed_the_refusal_names_those_that_cannot_be_read()
    {
        using var folder = Mixed();

        var message = Assert.Throws<DatasetException>(() => FolderDataset.Open(folder.Path).Load(ImageOptions.Square(8, 1))).Message;

        Assert.Contains("2 of 5 images cannot be used and all are needed:", message, StringComparison.Ordinal);
        Assert.Contains(folder["b/1.jpg"] + ": This is not an image, it looks like an empty file", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_in_which_nothing_can_be_read_loads_as_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.png", "no");

        using var loaded = FolderDataset.Open(folder.Path).LoadReadable(ImageOptions.Square(8, 1));

        Assert.Equal((0, 1), (loaded.Count, loaded.Skipped.Count));
    }

    [Fact]
    public void Files_of_no_bytes_in_an_archive_are_named_too()
    {
        using var folder = new TemporaryFolder();
        var archive = folder["set.zip"];
        using (var zip = ZipFile.Open(archive, ZipArchiveMode.Create))
        {
            zip.CreateEntry("a/0.png");
            using var entry = zip.CreateEntry("b/0.png").Open();
            entry.Write(TemporaryFolder.Grey(7));
        }

        using var loaded = ArchiveDataset.Open(archive).LoadReadable(ImageOptions.Square(8, 1));

        Assert.Equal("a/0.png", Assert.Single(loaded.Skipped).Name);
    }

    [Fact]
    public void Size_and_channels_must_be_known() =>
        Assert.Contains("expected a size and channels", Assert.Throws<ArgumentException>(() => Of(1, 4, out _).LoadReadable(ImageOptions.AsIs)).Message, StringComparison.Ordinal);

    private static TemporaryFolder Mixed()
    {
        var folder = new TemporaryFolder();
        folder.WriteGrey("a/1.png", 10);
        folder.Write("a/2.png", "text");
        folder.WriteGrey("a/3.png", 20);
        folder.Write("b/1.jpg", "");
        folder.WriteGrey("b/2.png", 40);
        return folder;
    }
}

using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Formats;

public sealed class FileListDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_keep_their_order_and_a_folder_stands_for_all_images_in_and_below_it()
    {
        var images = ImageDataset.OfFiles("list", [Image("z.png", 9), Folder(Image("sub/deeper/a.png", 1)), Folder(Image("sub/b.png", 2))]);

        Assert.Equal(["z.png", "sub/deeper/a.png", "sub/b.png", "sub/deeper/a.png"], Enumerable.Range(0, images.Count).Select(i => Path.GetRelativePath(_folder.Path, images.Source(i))));
        Assert.Equal([9, 1, 2, 1], Enumerable.Range(0, images.Count).Select(i => (int)images.Read(i, ImageOptions.AsIs).Pixels[0]));
        Assert.All(images.Labels, label => Assert.Equal(0, label));
    }

    [Fact]
    public void Files_that_are_no_images_are_passed_over_in_folders_but_not_when_named()
    {
        Image("in/a.png", 1);
        _folder.Write("in/notes.txt", "hello");
        _folder.Write("in/.hidden.png", "hello");

        Assert.Equal(1, ImageDataset.OfFiles("list", [_folder["in"]]).Count);
        Assert.Equal(1, ImageDataset.OfFiles("list", [_folder["in/notes.txt"]]).Count);
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Assert.Contains("nowhere does not exist", Refusal("nowhere"), StringComparison.Ordinal);
        Assert.Contains("holds no image", Refusal(Directory.CreateDirectory(_folder["empty"]).FullName), StringComparison.Ordinal);
    }

    private static string Refusal(string path) => Assert.Throws<DatasetException>(() => ImageDataset.OfFiles("list", [path])).Message;

    private static string Folder(string file) => Path.GetDirectoryName(file)!;

    private string Image(string name, byte shade) => _folder.WriteGrey(name, shade);
}

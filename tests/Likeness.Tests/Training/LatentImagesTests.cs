using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class LatentImagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("likeness-latent-");

    private string Path => System.IO.Path.Combine(_folder.FullName, LatentImages.FileName);

    [Fact]
    public void What_was_written_is_read_again()
    {
        new LatentImages([1, 0, 1], ["cat", "dog"]).Write(Path);

        var images = LatentImages.Read(Path);

        Assert.Equal([1, 0, 1], images.Labels);
        Assert.Equal(["cat", "dog"], images.ClassNames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"labels": [0, 1], "class-names": ["cat"]}""")]
    [InlineData("""{"labels": [-1], "class-names": ["cat"]}""")]
    [InlineData("""{"labels": [0], "class-names": [null]}""")]
    public void Another_file_is_refused(string content)
    {
        File.WriteAllText(Path, content);

        Assert.Contains(Path, Assert.Throws<InvalidDataException>(() => LatentImages.Read(Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

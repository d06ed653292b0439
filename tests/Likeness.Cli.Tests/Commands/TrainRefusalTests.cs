using System.IO.Compression;

namespace Likeness.Cli.Tests.Commands;

public sealed class TrainRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_path() => Refuses(_folder["nowhere"], "is neither a path that is there nor a data set known by name");

    [Fact]
    public void An_empty_folder() => Refuses(Directory.CreateDirectory(_folder["empty"]).FullName, "holds no image");

    [Fact]
    public void A_class_of_one_image()
    {
        var data = GlyphFolder.Write(_folder["data"]);
        foreach (var file in Directory.GetFiles(Path.Combine(data, "character3")).Skip(1))
            File.Delete(file);

        Refuses(data, "Class 'character3' has 1 image");
    }

    [Fact]
    public void One_class_only() => Refuses(GlyphFolder.Write(_folder["data"], classes: 1), "at least 2");

    [Fact]
    public void Images_without_labels()
    {
        var data = GlyphFolder.Write(_folder["data"], classes: 1);

        Refuses(Path.Combine(data, "character0"), "without labels, and the method 'supervised' learns from labels");
    }

    [Fact]
    public void A_class_of_text_files_named_as_images()
    {
        var data = GlyphFolder.Write(_folder["data"]);
        foreach (var image in Directory.GetFiles(Path.Combine(data, "character0")))
            File.WriteAllText(image, "buy milk");

        Refuses(data, "looks like text");
    }

    [Fact]
    public void An_archive_that_reaches_outside()
    {
        var archive = _folder["data.zip"];
        using (var zip = ZipFile.Open(archive, ZipArchiveMode.Create))
            zip.CreateEntry("../../evil/a.png").Open().Dispose();

        Refuses(archive, "../../evil/a.png");
    }

    [Fact]
    public void A_held_out_class_that_does_not_exist() =>
        Refuses(GlyphFolder.Write(_folder["data"]), "no class 'cats'", "--hold-out-classes", "cats");

    [Fact]
    public void A_loss_whose_comparison_cannot_learn() =>
        Refuses(GlyphFolder.Write(_folder["data"]), "set comparison to weighted-l1", "--loss", "binary-cross-entropy", "--set", "comparison=euclidean");

    [Theory]
    [InlineData("epochs is 0; it must be between 1 and 100000", "--epochs", "0")]
    [InlineData("embedding is 50000; it must be between 1 and 16384", "--embedding", "50000")]
    [InlineData("epochs is 'many'; it must be a number", "--epochs", "many")]
    [InlineData("There is no encoder 'resnet'. Choose one of: small-conv, hadsell", "--encoder", "resnet")]
    [InlineData("There is no miner of pairs 'semi-hard'", "--loss", "contrastive", "--miner", "semi-hard")]
    [InlineData("There is no recipe 'cake'", "--recipe", "cake")]
    [InlineData("--set margin is not key=value", "--set", "margin")]
    [InlineData("There is no option 'colour'", "--set", "colour=red")]
    public void A_wrong_option_before_any_data_is_read(string expected, params string[] options) => Refuses(_folder["nowhere"], expected, options);

    private void Refuses(string data, string expected, params string[] options)
    {
        Assert.Contains(expected, CommandLine.Refusal(["train", data, "--out", Run, .. options]), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run), "Nothing may be left behind.");
    }
}

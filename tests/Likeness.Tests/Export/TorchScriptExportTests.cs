using System.IO.Compression;
using Likeness.Export;
using Likeness.Tests.Models;

namespace Likeness.Tests.Export;

public sealed class TorchScriptExportTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("likeness-torchscript-").FullName, "model.pt");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void The_archive_holds_the_description()
    {
        using var model = TinyModel.Calibrated();
        model.Network.Eval();
        TorchScriptExport.Write(model, _file);

        using var archive = ZipFile.OpenRead(_file);
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("/extra/likeness.json", StringComparison.Ordinal)).Open());
        Assert.Equal(ExportDescription.Of(model), reader.ReadToEnd());
    }

    [Fact]
    public void The_model_stays_as_it_is()
    {
        using var model = TinyModel.Calibrated();
        model.Network.Eval();
        var image = TinyModel.Images(1)[0];
        var before = model.Embed(image);
        TorchScriptExport.Write(model, _file);

        Assert.Equal(before, model.Embed(image));
        Assert.All(model.Network.NamedParameters(), parameter => Assert.True(parameter.Value.RequiresGradient));
    }

    [Fact]
    public void A_model_in_training_is_refused()
    {
        using var model = TinyModel.Uncalibrated();
        model.Network.Train();
        Assert.Contains("in training", Assert.Throws<ArgumentException>(() => TorchScriptExport.Write(model, _file)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
    }
}

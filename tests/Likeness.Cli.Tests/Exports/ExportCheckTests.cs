using Likeness.Cli.Exports;
using Likeness.Export;
using Likeness.Models;
using Likeness.Tests.Export;

namespace Likeness.Cli.Tests.Exports;

public sealed class ExportCheckTests(EncoderModels encoders) : IClassFixture<EncoderModels>
{
    [OnnxRuntimeFact]
    public void Onnx_runtime_embeds_as_we_do_with_every_encoder() => Agree(new OnnxRuntime(), OnnxExport.Write);

    [PyTorchFact]
    public void PyTorch_embeds_as_we_do_with_every_encoder() => Agree(new PyTorch(), TorchScriptExport.Write);

    [OnnxRuntimeFact]
    public void Onnx_runtime_embeds_as_we_do_with_every_operator_of_the_export()
    {
        using var folder = new TemporaryFolder();
        using var model = OperatorEncoder.Model();
        OnnxExport.Write(model, folder["model.onnx"]);

        Assert.InRange(ExportCheck.Difference(new OnnxRuntime(), model, folder["model.onnx"]), 0, ExportCheck.Tolerance);
    }

    [OnnxRuntimeFact]
    public void Another_models_file_does_not_agree()
    {
        using var folder = new TemporaryFolder();
        var (model, other) = (encoders.All[0].Model, encoders.All[2].Model);
        OnnxExport.Write(model, folder["model.onnx"]);
        Assert.Equal(model.ImageOptions, other.ImageOptions);

        Assert.True(ExportCheck.Difference(new OnnxRuntime(), other, folder["model.onnx"]) > ExportCheck.Tolerance);
    }

    [OnnxRuntimeFact]
    public void A_file_that_is_no_network_is_refused_with_the_runtimes_words()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["model.onnx"], "no network");

        var error = Assert.Throws<IOException>(() => ExportCheck.Difference(new OnnxRuntime(), encoders.All[0].Model, folder["model.onnx"]));
        Assert.Contains("ONNX Runtime failed", error.Message, StringComparison.Ordinal);
    }

    private void Agree(ForeignRuntime runtime, Action<Model, string> write)
    {
        using var folder = new TemporaryFolder();
        ForeignJob[] jobs = [.. encoders.All.Select(encoder => new ForeignJob(encoder.Model, folder[encoder.Name]))];
        foreach (var job in jobs)
            write(job.Model, job.File);

        var differences = ExportCheck.Differences(runtime, jobs);
        Assert.Equal(jobs.Length, differences.Length);
        Assert.All(encoders.All.Zip(differences), pair => Assert.True(pair.Second <= ExportCheck.Tolerance, $"{pair.First.Name} differs by {pair.Second}"));
    }
}

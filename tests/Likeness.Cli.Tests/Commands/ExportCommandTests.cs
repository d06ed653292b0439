using Likeness.Cli.Tests.Exports;

namespace Likeness.Cli.Tests.Commands;

[Collection(TrainedModelUsers.Name)]
public sealed class ExportCommandTests(TrainedModel trained)
{
    [Fact]
    public void Half_precision_answers_nearly_the_same_from_a_smaller_file()
    {
        using var folder = new TemporaryFolder();
        var answer = CommandLine.Run("export", trained.Model, "--format", "half", "--out", folder["half.safetensors"], "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(new FileInfo(folder["half.safetensors"]).Length, answer.Json.GetProperty("bytes").GetInt64());
        Assert.True(answer.Json.GetProperty("bytes").GetInt64() < 0.6 * new FileInfo(trained.Model).Length);
        Assert.Equal(Distance(trained.Model), Distance(folder["half.safetensors"]), 0.01);
    }

    [Fact]
    public void Another_format_is_refused() =>
        Assert.Contains("quarter", CommandLine.Refusal("export", trained.Model, "--format", "quarter", "--out", "x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("onnx")]
    [InlineData("torchscript")]
    public void Other_runtimes_get_a_file(string format)
    {
        using var folder = new TemporaryFolder();
        var answer = CommandLine.Run("export", trained.Model, "--format", format, "--out", folder["model"]);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("bytes", answer.Out, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder["model"]).Length > 10_000);
    }

    [OnnxRuntimeFact]
    public void A_check_says_how_near_the_other_runtime_comes()
    {
        using var folder = new TemporaryFolder();
        var check = CommandLine.Run("export", trained.Model, "--format", "onnx", "--out", folder["model.onnx"], "--check", "--json").Json.GetProperty("check");

        Assert.Equal("ONNX Runtime", check.GetProperty("runtime").GetString());
        Assert.True(check.GetProperty("agrees").GetBoolean());
        Assert.InRange(check.GetProperty("difference").GetDouble(), 0, 1e-4);
    }

    [Fact]
    public void Our_own_format_needs_no_check() =>
        Assert.Contains("--check", CommandLine.Refusal("export", trained.Model, "--format", "half", "--out", "x", "--check"), StringComparison.Ordinal);

    private double Distance(string model) =>
        CommandLine.Run("verify", model, trained.Image(0, 0), trained.Image(3, 1), "--json").Json.GetProperty("distance").GetDouble();
}

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

    private double Distance(string model) =>
        CommandLine.Run("verify", model, trained.Image(0, 0), trained.Image(3, 1), "--json").Json.GetProperty("distance").GetDouble();
}

namespace Likeness.Cli.Tests.Commands;

[Collection(TrainedModelUsers.Name)]
public sealed class ReportCommandTests(TrainedModel trained)
{
    [Fact]
    public void A_lost_report_is_written_again_and_the_model_stays_the_same()
    {
        var (report, model) = (Path.Combine(trained.Run, "report.html"), File.ReadAllBytes(trained.Model));
        File.Delete(report);
        var answer = CommandLine.Run("report", trained.Run, "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(["report", "pictures"], answer.JsonKeys);
        Assert.True(File.Exists(report));
        Assert.Equal(model, File.ReadAllBytes(trained.Model));
    }

    [Fact]
    public void A_folder_without_a_run_is_refused() =>
        Assert.Contains("there is no run in that folder", CommandLine.Refusal("report", trained.Data), StringComparison.Ordinal);
}

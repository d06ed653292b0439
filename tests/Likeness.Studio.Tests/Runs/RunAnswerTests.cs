using Likeness.Studio.Runs;
using Likeness.Training;

namespace Likeness.Studio.Tests.Runs;

public sealed class RunAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Options_begin_with_the_recipe_and_name_no_place_on_the_server()
    {
        RunSample.Begin(_folder[""], "photos", new() { Pretrained = "/home/ada/resnet18.pth", LearningRate = 0.25 });

        var options = Show("photos").Options.ToDictionary(option => option.Name, option => option.Value);

        Assert.Equal(("mine", "resnet18.pth", "0.25", "true"), (options["recipe"], options["pretrained"], options["learning-rate"], options["unit-length"]));
        Assert.DoesNotContain(options.Values, value => value.Contains("/home", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_no_number_is_null()
    {
        var run = RunSample.Begin(_folder[""], "diverged", new() { Loss = "triplet" });
        new MetricsLog(run.Metrics).Add(RunSample.Epoch(1, double.PositiveInfinity, double.NaN));

        Assert.Equal(new RunEpoch(1, 100, 7, null, 0.25, null, 0.9, null, 1, 1000), Assert.Single(Show("diverged").Epochs));
    }

    [Fact]
    public void A_loss_over_single_images_has_no_share_of_pairs()
    {
        var run = RunSample.Begin(_folder[""], "softmax", new() { Loss = "softmax" });
        new MetricsLog(run.Metrics).Add(RunSample.Epoch(1));

        Assert.Null(Assert.Single(Show("softmax").Epochs).ActiveShare);
    }

    [Fact]
    public void A_finished_run_has_figures_with_intervals()
    {
        RunSample.Finish(_folder[""], "done");

        var answer = Show("done");

        Assert.True(answer.Run.Progress is { IsFinished: true, HasReport: true });
        var result = Assert.Single(answer.Results);
        Assert.Equal(("verification, unseen classes", "1,000 same pairs, seed 0"), (result.Title, result.Protocol));
        Assert.Equal(new RunFigure("auc", 0.9, 0.8, 0.95), Assert.Single(result.Figures));
    }

    public void Dispose() => _folder.Dispose();

    private RunAnswer Show(string name) => new RunShelf(_folder[""]).Show(name);
}

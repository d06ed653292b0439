using Likeness.Experiments;
using Likeness.Models;
using Likeness.Training;

namespace Likeness.Tests.Experiments;

public sealed class OmniglotProtocolsTests : IDisposable
{
    private readonly Miniature _miniature = new();

    public void Dispose() => _miniature.Dispose();

    [DatasetFact("omniglot")]
    public void Characters_are_measured_on_400_trials_and_digits_on_1000_episodes()
    {
        var run = _miniature.Run;
        var cell = run.Cells[0];
        run.Work([cell]);
        using var data = TrainingData.Prepare(run.Data(cell), cell.Options);
        using var model = Model.Load(run.Run(cell).Model);
        using var measured = new CellModel([model], run.Data(cell), data);
        var results = CellProtocols.Measure(["omniglot-runs", "koch-2015", "mnist-10-way-1-shot"], measured);
        Assert.Equal((400, 400, 1_000), (results["omniglot-runs"].Sampled["trials"], results["koch-2015"].Sampled["trials"], results["mnist-10-way-1-shot"].Sampled["episodes"]));
        // It has learned next to nothing, but is better than guessing.
        Assert.InRange(results["omniglot-runs"].Metrics["error_percent"].Value, 30, 94);
        Assert.InRange(results["koch-2015"].Metrics["accuracy"].Value, 0.5, 0.9);
        Assert.InRange(results["mnist-10-way-1-shot"].Metrics["episode_accuracy"].Value, 0.1, 0.9);
    }

    [Fact]
    public void Images_are_embedded_the_first_time_that_they_are_asked_for()
    {
        var run = _miniature.Run;
        var cell = run.Cells[0];
        run.Work([cell]);
        using var data = TrainingData.Prepare(run.Data(cell), cell.Options);
        using var model = Model.Load(run.Run(cell).Model);
        using var measured = new CellModel([model], run.Data(cell), data);
        var opened = 0;
        var first = measured.Embed("few", () => Open());
        Assert.Same(first, measured.Embed("few", () => Open()));
        Assert.Equal((1, 48), (opened, first.Count));

        Likeness.Datasets.ImageDataset Open()
        {
            opened++;
            return _miniature.Open("few").Train;
        }
    }
}

using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Experiments;
using Likeness.Models;
using Likeness.Training;

namespace Likeness.Tests.Experiments;

public sealed class GroceryProtocolsTests : IDisposable
{
    private readonly Miniature _miniature = new();

    public void Dispose() => _miniature.Dispose();

    [DatasetFact("grocery/grocery.zip")]
    public void Products_held_out_are_asked_about_by_their_photos()
    {
        var splits = DatasetCatalog.Open("grocery");
        var options = Baselines.Open("colour-histogram").Description.Options with { HoldOutClasses = "Leek,Plum,Mango", ImageSize = 16, Threads = 1 };
        using var data = TrainingData.Prepare(splits, options);
        using var model = Baselines.Of(options, data.Description);
        using var cell = new CellModel([model], splits, data);
        var results = CellProtocols.Measure(["grocery-verification", "grocery-retrieval", "grocery-clean-pictures"], cell);
        Assert.Equal((3, 3), (results["grocery-retrieval"].Sampled["classes"], results["grocery-clean-pictures"].Sampled["gallery"]));
        Assert.Equal(results["grocery-retrieval"].Sampled["queries"], results["grocery-clean-pictures"].Sampled["probes"]);
        Assert.InRange(results["grocery-retrieval"].Metrics["recall@1"].Value, 0.8, 1);
        Assert.InRange(results["grocery-verification"].Metrics["auc"].Value, 0.5, 1);
    }

    [Fact]
    public void Where_nothing_was_held_out_nothing_can_be_asked()
    {
        var run = _miniature.Run;
        using var data = TrainingData.Prepare(run.Data(run.Cells[0]), run.Cells[0].Options);
        using var model = Baselines.Open("pixels");
        using var cell = new CellModel([model], run.Data(run.Cells[0]), data);
        var error = Assert.ThrowsAny<Exception>(() => CellProtocols.Measure(["grocery-retrieval"], cell));
        Assert.True(error is InvalidDataException && error.Message.Contains("Set hold-out-classes", StringComparison.Ordinal) || error is DatasetException);
    }
}

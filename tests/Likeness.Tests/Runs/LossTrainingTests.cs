using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tests.Training;
using Likeness.Training;

namespace Likeness.Tests.Runs;

/// <summary>Every loss of the Catalog, with its companions, teaches a network to tell invented characters apart.</summary>
public sealed class LossTrainingTests
{
    public static TheoryData<string> Losses { get; } = [.. Catalog.Losses.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Losses))]
    public void Images_of_one_character_come_together(string loss)
    {
        var options = LossCompanions.Of(loss).Aggregate(
            TinyTraining.Given($"loss={loss} embedding=16 batch-size=16 images-per-class=4 epochs=8"), (before, companion) => before.With(companion.Key, companion.Value));
        using var training = new TinyTraining(options, TinyTraining.Glyphs(images: 24));
        var epochs = MetricsLog.Read(training.Train().Metrics).ToArray();
        Assert.InRange(epochs.Max(epoch => epoch.Auc), 0.9, 1);
    }
}

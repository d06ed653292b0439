using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tests.Training;
using Likeness.Training;

namespace Likeness.Tests.Runs;

public sealed class LossCompanionsTests
{
    public static TheoryData<string> Losses { get; } = [.. Catalog.Losses.Select(loss => loss.Name)];

    [Fact]
    public void Every_loss_of_the_catalog_can_be_built_with_its_companions()
    {
        foreach (var loss in Catalog.Losses)
        {
            var options = LossCompanions.Of(loss.Name).Aggregate(new TrainingOptions { Loss = loss.Name }, (before, companion) => before.With(companion.Key, companion.Value));
            using var built = loss.Make(new(options, 3, Catalog.Comparisons[options.Comparison](options))) as IDisposable;

            Assert.Equal(loss.Name, options.Loss);
            Assert.NotEmpty(LossCompanions.Of(loss.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_of_the_catalog_learns_with_its_companions(string loss)
    {
        var options = LossCompanions.Of(loss).Aggregate(TinyTraining.Given($"loss={loss} epochs=10 embedding=16 learning-rate=0.003"), (before, companion) => before.With(companion.Key, companion.Value));
        using var training = new TinyTraining(options);
        var step = new TrainingStep(options, training.Data);
        using var state = new TrainingState(options, training.Data);
        var losses = Enumerable.Range(0, (int)step.TotalSteps).Select(_ => step.Run(state, step.Sampler.Batch(state.Step)).Loss).ToArray();

        var (before, after) = (losses[..6].Average(), losses[^6..].Average());
        // One of them goes below 0.
        Assert.True(after < before - 0.2 * Math.Abs(before), $"from {before} to {after}");
    }

    [Fact]
    public void Losses_over_pairs_and_triplets_mine_and_losses_over_single_images_do_not()
    {
        Assert.All(["contrastive", "triplet", "binary-cross-entropy"], loss => Assert.True(LossCompanions.Mines(loss)));
        Assert.All(["softmax", "arcface", "proxy-anchor", "centre"], loss => Assert.False(LossCompanions.Mines(loss)));
    }

    [Fact]
    public void An_unknown_loss_has_none() => Assert.Empty(LossCompanions.Of("cross-fingers"));
}

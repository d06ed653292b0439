using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class EpochValidationTests
{
    [Fact]
    public void A_network_that_answers_the_same_to_all_is_measured_as_guessing()
    {
        using var training = new TinyTraining(TinyTraining.Given("unit-length=false"));
        using var state = new TrainingState(training.Options, training.Data);
        foreach (var (_, weight) in state.Parameters())
            weight.Detach().Clear();
        var result = new EpochValidation(training.Data, training.Options).Measure(state);
        // All distances tie: the five votes come from the first class, and no pair ranks before another.
        Assert.Equal((0.25, 0.5, 0), (result.Knn, result.Auc, result.Spread.Relative));
        Assert.Null(result.EpisodeAccuracy);
    }

    [Fact]
    public void Measuring_changes_nothing_in_what_is_trained()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        using var state = new TrainingState(training.Options, training.Data);
        var before = state.Parameters().Select(p => p.Value.ToArray<float>()).ToArray();
        new EpochValidation(training.Data, training.Options).Measure(state);
        Assert.Equal(before, state.Parameters().Select(p => p.Value.ToArray<float>()));
        Assert.True(state.Network.IsTraining);
    }

    [Fact]
    public void The_comparison_that_judges_in_use_judges_here_as_well()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=binary-cross-entropy comparison=weighted-l1 miner=all"));
        using var state = new TrainingState(training.Options, training.Data);
        // Weights that prefer what differs turn every ranking around.
        var validation = new EpochValidation(training.Data, training.Options);
        var before = validation.Measure(state).Auc;
        state.Parameters().Single(p => p.Name == "network.comparison.alpha").Value.Detach().Scale(-1);
        Assert.Equal(1 - before, validation.Measure(state).Auc, 1e-12);
    }

    [Fact]
    public void Weights_that_are_no_numbers_end_the_training()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        using var state = new TrainingState(training.Options, training.Data);
        state.Parameters().First().Value.Detach().Fill(double.NaN);
        var error = Assert.Throws<TrainingException>(() => new EpochValidation(training.Data, training.Options).Measure(state));
        Assert.StartsWith("Embeddings of validation images are no longer finite", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_held_back_are_measured_by_one_shot_episodes_within_them()
    {
        using var training = new TinyTraining(TinyTraining.Given("hold-back-groups=2 metric=episode_accuracy"), TinyTraining.GlyphsWithTest());
        using var state = new TrainingState(training.Options, training.Data);
        var result = new EpochValidation(training.Data, training.Options).Measure(state);
        Assert.InRange(result.EpisodeAccuracy!.Value, 0.3, 1);
        Assert.Equal(result.EpisodeAccuracy, result.Metric("episode_accuracy"));
        Assert.Equal((result.Auc, result.Knn), (result.Metric("auc"), result.Metric("knn@5")));
    }

    [Fact]
    public void Episodes_within_groups_need_groups_held_back()
    {
        using var training = new TinyTraining(TinyTraining.Given("metric=episode_accuracy"));
        Assert.Contains("Set hold-back-groups to 2 or more", Assert.Throws<OptionException>(() => new EpochValidation(training.Data, training.Options)).Message, StringComparison.Ordinal);
    }
}

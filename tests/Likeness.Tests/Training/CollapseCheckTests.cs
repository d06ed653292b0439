using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class CollapseCheckTests
{
    [Fact]
    public void Embeddings_on_one_point_have_collapsed_whatever_the_loss() =>
        Assert.Contains("collapsed", Warning("loss=softmax", Spread(scale: 1e-6, around: 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData("loss=contrastive margin=1")]
    [InlineData("loss=triplet margin=1")]
    [InlineData("loss=triplet margin=1 squared=true")]
    public void Noise_around_the_origin_is_a_collapse_to_a_loss_with_a_margin(string settings)
    {
        // Relative to their length these embeddings are as far apart as can be.
        Assert.Contains("shrunk together", Warning(settings, Spread(scale: 1e-3, around: 0)), StringComparison.Ordinal);
        Assert.Null(Warning(settings, Spread(scale: 1, around: 0)));
    }

    [Fact]
    public void Without_a_margin_scale_means_nothing() =>
        Assert.Null(Warning("loss=softmax margin=1", Spread(scale: 1e-3, around: 0)));

    [Theory]
    [InlineData("loss=triplet", 0.2, 1, true)]
    [InlineData("loss=triplet", 0.2, 0.5, false)]
    [InlineData("loss=triplet", 0.15, 1, false)]
    [InlineData("loss=contrastive", 0.2, 1, false)]
    public void A_triplet_loss_that_stands_at_its_margin_learns_nothing(string settings, double loss, double activeShare, bool warns) =>
        Assert.Equal(warns, Warning(settings + " margin=0.2", Spread(scale: 1, around: 0), loss, activeShare)?.Contains("stands at its margin", StringComparison.Ordinal) == true);

    [Fact]
    public void A_training_that_collapses_is_told_of_while_it_runs()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=triplet miner=batch-hard sampler=balanced learning-rate=10 optimiser=sgd epochs=4"));
        List<string?> warnings = [];
        training.Train(training.NewRun(), progress => warnings.Add(progress.Warning));
        Assert.Contains(warnings, warning => warning is not null);
        // Only the last step of an epoch is judged.
        Assert.All(warnings.Index().Where(w => w.Index % 3 != 2), warning => Assert.Null(warning.Item));
    }

    private static string? Warning(string settings, EmbeddingSpread spread, double loss = 0.1, double activeShare = 0.5) =>
        new CollapseCheck(TinyTraining.Given(settings)).Warning(loss, activeShare, spread);

    private static EmbeddingSpread Spread(double scale, double around)
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        return EmbeddingSpread.Of(Tensor.Randn([50, 3]) * scale + around);
    }
}

using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Tests.Evaluation;

public sealed class OmniglotRunsProtocolTests
{
    private static EvaluationResult Evaluate(params (EmbeddingSet, EmbeddingSet)[] runs) => new OmniglotRunsProtocol().Evaluate(runs);

    [Fact]
    public void An_image_is_right_when_its_own_training_image_is_nearest()
    {
        // In the second run the query of class 1, at 0.4, lies nearer the example of class 0.
        var result = Evaluate(
            (Embeddings.Line([0, 1, 2], [0, 1, 2]), Embeddings.Line([2.1, 0.1, 0.9], [2, 0, 1])),
            (Embeddings.Line([2, 0, 1], [2, 0, 1]), Embeddings.Line([0.4, 0.1, 2.2], [1, 0, 2])));

        Assert.Equal(100.0 / 6, result.Metrics["error_percent"].Value, 1e-12);
        Assert.InRange(100.0 / 6, result.Metrics["error_percent"].Low, result.Metrics["error_percent"].High);
        Assert.Equal((2, 3, 6), (result.Sampled["runs"], result.Sampled["way"], result.Sampled["trials"]));
        Assert.Null(result.Collapse);
    }

    [Fact]
    public void A_network_that_answers_the_same_to_all_is_always_wrong_and_named_a_collapse()
    {
        var result = Evaluate((Embeddings.Constant(1, 20), Embeddings.Constant(1, 20)));

        Assert.Equal(100, result.Metrics["error_percent"].Value);
        Assert.Contains("collapsed", result.Collapse, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_counts_as_wrong() =>
        Assert.Equal(50, Evaluate((Embeddings.Line([0, 2], [0, 1]), Embeddings.Line([1, 2], [0, 1]))).Metrics["error_percent"].Value);

    [Fact]
    public void No_error_in_few_trials_is_no_certainty() =>
        Assert.InRange(Evaluate((Embeddings.Line([0, 1], [0, 1]), Embeddings.Line([0, 1], [0, 1]))).Metrics["error_percent"].High, 20, 80);

    [Fact]
    public void Runs_that_are_none_are_refused()
    {
        var two = Embeddings.Line([0, 1], [0, 1]);
        Assert.Contains("no runs", Assert.Throws<ArgumentException>(() => Evaluate()).Message);
        Assert.Contains("Run 1 has 2 training images of 2 classes and 1 test images of 1", Assert.Throws<ArgumentException>(() => Evaluate((two, Embeddings.Line([0], [0])))).Message);
        Assert.Contains("One run has 2 classes and another 3", Assert.Throws<ArgumentException>(() =>
            Evaluate((two, two), (Embeddings.Line([0, 1, 2], [0, 1, 2]), Embeddings.Line([0, 1, 2], [0, 1, 2])))).Message);
    }
}

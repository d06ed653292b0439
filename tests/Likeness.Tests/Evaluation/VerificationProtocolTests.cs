using Likeness.Evaluation;
using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Evaluation.Pairs;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

public sealed class VerificationProtocolTests
{
    private static readonly VerificationProtocol s_quick = new() { Resamples = 200 };

    [Fact]
    public void Metrics_have_the_agreed_names_in_order()
    {
        var result = s_quick.Evaluate(Embeddings.Clusters(50, 4, 2, seed: 1));
        Assert.Equal(["auc", "eer", "accuracy", "tar@far=0.1", "tar@far=0.01", "tar@far=0.001"], result.Metrics.Keys);
        Assert.Equal(("verification", 200), (result.Protocol, result.Sampled["images"]));
        Assert.All(result.Metrics.Values, metric => Assert.True(0 <= metric.Low && metric.Low <= metric.Value && metric.Value <= metric.High && metric.High <= 1));
    }

    [Fact]
    public void A_rate_that_too_few_different_pairs_were_seen_for_is_left_out()
    {
        var result = (s_quick with { PairsOfEachKind = 299 }).Evaluate(Embeddings.Clusters(50, 4, 2, seed: 1));
        Assert.Equal(["auc", "eer", "accuracy", "tar@far=0.1"], result.Metrics.Keys);
    }

    [Fact]
    public void Figures_are_those_of_the_curve_and_the_folds()
    {
        var set = Embeddings.Clusters(20, 4, 2, seed: 2);
        var pairs = PairDraw.From(set.Labels, [], 300, seed: 4);
        var result = s_quick.Evaluate(set.Values, pairs);
        var curve = result.Pairs!.Curve();
        Assert.Equal(curve.Auc, result.Metrics["auc"].Value);
        Assert.Equal(curve.EqualErrorRate, result.Metrics["eer"].Value);
        Assert.Equal(curve.TrueAcceptRateAt(0.01), result.Metrics["tar@far=0.01"].Value);
        Assert.Equal(FoldedAccuracy.From(result.Pairs.Distances, pairs.Same).Mean, result.Metrics["accuracy"].Value, 1e-12);
    }

    [Fact]
    public void Over_drawn_pairs_guessing_gives_one_half_however_few_same_pairs_exist()
    {
        // Three same pairs and hundreds of different ones: answering "different" is nearly always right, and worth nothing.
        var set = Embeddings.Constant(2, 30).Subset([.. Enumerable.Range(0, 33)]);
        var result = s_quick.Evaluate(set);
        Assert.Equal((3, 525), (result.Sampled["same_pairs"], result.Sampled["different_pairs"]));
        Assert.InRange(result.Metrics["accuracy"].Value, 0, 0.75);
        Assert.Equal((0.5, 0.5), (result.Metrics["auc"].Value, result.Metrics["eer"].Value));
        Assert.Contains("collapsed", result.Collapse);
    }

    [Fact]
    public void A_perfect_set_does_not_claim_certainty()
    {
        var result = s_quick.Evaluate(Embeddings.Clusters(10, 3, 0.1, seed: 1));
        Assert.Equal(WilsonInterval.Of(15, 15), result.Metrics["auc"]);
        Assert.Equal(WilsonInterval.Of(0, 15), result.Metrics["eer"]);
        Assert.Null(result.Collapse);
    }

    [Fact]
    public void The_seed_alone_fixes_every_figure()
    {
        var set = Embeddings.Clusters(20, 4, 2, seed: 3);
        Assert.Equal((s_quick with { Seed = 5 }).Evaluate(set).Metrics, (s_quick with { Seed = 5 }).Evaluate(set).Metrics);
        Assert.NotEqual((s_quick with { Seed = 5, PairsOfEachKind = 50 }).Evaluate(set).Metrics, (s_quick with { Seed = 6, PairsOfEachKind = 50 }).Evaluate(set).Metrics);
    }

    [Fact]
    public void Scaling_the_embeddings_changes_nothing()
    {
        var set = Embeddings.Clusters(20, 4, 2, seed: 3);
        var scaled = new EmbeddingSet(set.Values * 8.0, set.Labels);
        Assert.Equal(s_quick.Evaluate(set).Metrics, s_quick.Evaluate(scaled).Metrics);
    }

    [Fact]
    public void Within_groups_only_pairs_of_one_group_are_judged()
    {
        var set = Embeddings.Clusters(10, 4, 2, seed: 3, grouped: true);
        var pairs = (s_quick with { WithinGroup = true }).Evaluate(set).Pairs!.Pairs;
        for (var pair = 0; pair < pairs.Count; pair++)
            Assert.Equal(set.Groups[pairs.First[pair]], set.Groups[pairs.Second[pair]]);
        Assert.Contains("no groups", Assert.Throws<ArgumentException>(() => (s_quick with { WithinGroup = true }).Evaluate(Embeddings.Clusters(5, 2, 1, seed: 1))).Message);
    }

    [Fact]
    public void Embeddings_that_are_no_numbers_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => s_quick.Evaluate(Tensor.From(new[] { 1, float.NaN, 2, 3 }, 2, 2), new([0], [1], [true])));
        Assert.Contains("1 of 4 numbers in the embeddings are NaN", error.Message);
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(10, 99)]
    public void Options_have_ranges(int pairs, int resamples) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VerificationProtocol { PairsOfEachKind = pairs, Resamples = resamples });
}

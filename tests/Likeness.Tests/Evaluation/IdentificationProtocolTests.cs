using Likeness.Evaluation;
using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

public sealed class IdentificationProtocolTests
{
    private static readonly IdentificationProtocol s_few = new() { Trials = 20 };

    [Fact]
    public void With_a_gallery_given_rank_1_counts_the_probes_whose_own_class_is_strictly_nearest()
    {
        var gallery = Embeddings.Line([0, 10, 20], [0, 1, 2]);
        // Right; nearer to class 1; half-way between 0 and 1, a tie; right. The last is of a class that nobody enrolled.
        var result = s_few.Evaluate(Embeddings.Line([1, 6, 5, 20, 3], [0, 0, 0, 2, 7]), gallery);
        Assert.Equal(WilsonInterval.Of(2, 4), result.Metrics["rank@1"]);
        Assert.Equal((4, 1, 3, 3), (result.Sampled["probes"], result.Sampled["probes_left_out"], result.Sampled["gallery"], result.Sampled["enrolled_classes"]));
        Assert.Equal("identification", result.Protocol);
    }

    [Fact]
    public void Drawn_galleries_equal_a_naive_loop_over_the_same_draws()
    {
        var set = Embeddings.Clusters(7, 5, 2.2, seed: 8);
        var draw = new GalleryDraw(set.Labels, set.Labels, 2, seed: 3);
        var shares = Enumerable.Range(0, 20).Select(trial =>
        {
            var drawn = draw.Draw(trial);
            return drawn.Probes.Average(probe => Enumerable.Range(0, 5).MinBy(c => drawn.Images[c].Min(image => Embeddings.Distance(set, probe, set, image))) == set.Labels[probe] ? 1.0 : 0.0);
        }).ToArray();
        var measured = (s_few with { Shot = 2, Seed = 3 }).Evaluate(set).Metrics["rank@1"];
        Assert.Equal(MeanInterval.Of(shares).Value, measured.Value, 1e-12);
        Assert.Equal(MeanInterval.Of(shares).Low, measured.Low, 1e-12);
        Assert.InRange(measured.Value, 0.3, 0.99);
    }

    [Theory]
    [InlineData(PrototypeRule.NearestShot)]
    [InlineData(PrototypeRule.ClassMean)]
    public void Well_separated_classes_are_recognised_and_strangers_refused(PrototypeRule rule)
    {
        var result = (s_few with { Shot = 3, Rule = rule }).Evaluate(Embeddings.Clusters(40, 6, 0.1, seed: 1));
        Assert.Equal(1, result.Metrics["rank@1"].Value);
        Assert.Equal(1, result.Metrics["dir@far=0.1"].Value);
        Assert.Equal(111, result.Sampled["fewest_impostors"]);
        Assert.Null(result.Collapse);
    }

    [Fact]
    public void Rates_that_too_few_impostors_speak_for_are_left_out()
    {
        // 3 of 6 classes of 101 images, 100 of them probes: 300 impostors are just enough for 0.01.
        Assert.Equal(["rank@1", "dir@far=0.1", "dir@far=0.01"], s_few.Evaluate(Embeddings.Clusters(101, 6, 0.5, seed: 2)).Metrics.Keys);
        Assert.Equal(["rank@1", "dir@far=0.1"], s_few.Evaluate(Embeddings.Clusters(100, 6, 0.5, seed: 2)).Metrics.Keys);
    }

    [Fact]
    public void A_constant_embedding_recognises_nobody_and_is_reported_as_a_collapse()
    {
        var constant = Embeddings.Constant(20, 6);
        foreach (var set in (EmbeddingSet[])[constant, new(constant.Values.To(ElementType.Float), constant.Labels)])
        {
            var result = s_few.Evaluate(set);
            Assert.All(result.Metrics.Values, metric => Assert.Equal(0, metric.Value));
            Assert.Contains("collapsed", result.Collapse);
        }
    }

    [Fact]
    public void A_learned_comparison_is_asked()
    {
        var set = Embeddings.Line([0, 1, 10, 11], [0, 0, 1, 1]);
        var farthest = new ComparisonOf((a, b) => -((a - b).Abs().Sum(-1)));
        Assert.Equal(1, s_few.Evaluate(set).Metrics["rank@1"].Value);
        Assert.Equal(0, (s_few with { Comparison = farthest }).Evaluate(set).Metrics["rank@1"].Value);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        var set = Embeddings.Clusters(8, 10, 2.2, seed: 4);
        Assert.Equal(s_few.Evaluate(set).Metrics, s_few.Evaluate(set).Metrics);
        Assert.NotEqual(s_few.Evaluate(set).Metrics, (s_few with { Seed = 6 }).Evaluate(set).Metrics);
    }

    [Fact]
    public void Classes_too_small_to_enrol_take_no_part()
    {
        var result = s_few.Evaluate(Embeddings.Line([0, 1, 10, 11, 50], [0, 0, 1, 1, 2]));
        Assert.Equal((2, 1, 2), (result.Sampled["probes"], result.Sampled["probes_left_out"], result.Sampled["enrolled_classes"]));
    }

    [Fact]
    public void What_cannot_be_measured_is_refused()
    {
        Assert.Contains("two classes of 4 images", Assert.Throws<ArgumentException>(() => (s_few with { Shot = 3 }).Evaluate(Embeddings.Line([0, 1, 10, 11], [0, 0, 1, 1]))).Message);
        Assert.Contains("images of 1 class", Assert.Throws<ArgumentException>(() => s_few.Evaluate(Embeddings.Line([0], [0]), Embeddings.Line([0, 1], [0, 0]))).Message);
        Assert.Contains("None of the images", Assert.Throws<ArgumentException>(() => s_few.Evaluate(Embeddings.Line([0], [5]), Embeddings.Line([0, 1], [0, 1]))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdentificationProtocol { Shot = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdentificationProtocol { Trials = 1 });
    }
}

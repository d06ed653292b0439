using Likeness.Evaluation;
using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

public sealed class FewShotProtocolTests
{
    private static double Accuracy(FewShotProtocol protocol, EmbeddingSet set) => protocol.Evaluate(set).Metrics["episode_accuracy"].Value;

    [Theory]
    [InlineData(PrototypeRule.ClassMean)]
    [InlineData(PrototypeRule.NearestShot)]
    public void Well_separated_classes_are_always_told_apart(PrototypeRule rule)
    {
        var result = new FewShotProtocol { Way = 4, Shot = 3, Trials = 50, Rule = rule }.Evaluate(Embeddings.Clusters(6, 5, 0.1, seed: 1));
        Assert.Equal(1, result.Metrics["episode_accuracy"].Value);
        Assert.True(result.Metrics["episode_accuracy"].Low < 1);
        Assert.Null(result.Collapse);
    }

    [Theory]
    [InlineData(1, PrototypeRule.ClassMean)]
    [InlineData(3, PrototypeRule.ClassMean)]
    [InlineData(3, PrototypeRule.NearestShot)]
    public void A_constant_embedding_scores_0_and_is_reported_as_a_collapse(int shot, PrototypeRule rule)
    {
        var constant = Embeddings.Constant(5, 6);
        foreach (var set in (EmbeddingSet[])[constant, new(constant.Values.To(ElementType.Float), constant.Labels)])
        {
            var result = new FewShotProtocol { Shot = shot, Trials = 20, Rule = rule }.Evaluate(set);
            Assert.Equal(0, result.Metrics["episode_accuracy"].Value);
            Assert.Contains("collapsed", result.Collapse);
        }
    }

    [Fact]
    public void A_tie_counts_as_wrong()
    {
        // Class 0 holds two equal images, class 1 too: told apart unless all four are equal.
        Assert.Equal(1, Accuracy(new() { Way = 2, Trials = 10 }, Embeddings.Line([0, 0, 1, 1], [0, 0, 1, 1])));
        // The queries of class 0 lie half-way between both shots.
        var tied = Embeddings.Line([0, 2, 1, 1], [0, 0, 1, 1]);
        var middle = new FewShotProtocol { Way = 2, Trials = 200, Comparison = new ComparisonOf((a, b) => (a - b).Abs().Sum(1).ClampMax(1)) };
        Assert.Equal(0.5, Accuracy(middle, tied), 1e-12);
    }

    [Fact]
    public void The_mean_of_the_shots_and_the_nearest_shot_can_disagree()
    {
        // The shots of class 0 lie on both sides of class 1, so their mean is class 1's.
        var set = Embeddings.Line([-5, -5, 5, 5, 0.1, 0.1, 0.1, 0.1], [0, 0, 0, 0, 1, 1, 1, 1]);
        var nearest = new FewShotProtocol { Way = 2, Shot = 3, Trials = 30, Rule = PrototypeRule.NearestShot };
        Assert.Equal(1, Accuracy(nearest, set));
        Assert.True(Accuracy(nearest with { Rule = PrototypeRule.ClassMean }, set) < 1);
    }

    [Fact]
    public void It_equals_a_naive_loop_over_the_same_episodes()
    {
        var set = Embeddings.Clusters(7, 6, 2.5, seed: 8);
        var draw = new EpisodeDraw(set.Labels, [], 5, 1, 3);
        var right = 0;
        for (var trial = 0; trial < 40; trial++)
        {
            var episode = draw.Draw(trial);
            for (var n = 0; n < 5; n++)
                right += Enumerable.Range(0, 5).MinBy(m => Embeddings.Distance(set, episode.Queries[n], set, episode.Shots[m][0])) == n ? 1 : 0;
        }
        Assert.Equal(right / 200.0, Accuracy(new() { Trials = 40, Seed = 3 }, set), 1e-12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figure_and_another_seed_another()
    {
        var set = Embeddings.Clusters(10, 8, 2.5, seed: 4);
        var protocol = new FewShotProtocol { Trials = 30, Seed = 5 };
        Assert.Equal(protocol.Evaluate(set).Metrics, protocol.Evaluate(set).Metrics);
        Assert.NotEqual(Accuracy(protocol, set), Accuracy(protocol with { Seed = 6 }, set));
    }

    [Fact]
    public void Telling_apart_within_a_group_is_asked_of_sets_with_groups_only()
    {
        var protocol = new FewShotProtocol { Way = 2, Trials = 10, WithinGroup = true };
        Assert.Equal(1, Accuracy(protocol, Embeddings.Clusters(4, 6, 0.1, seed: 1, grouped: true)));
        Assert.Contains("no groups", Assert.Throws<ArgumentException>(() => protocol.Evaluate(Embeddings.Clusters(4, 6, 0.1, seed: 1))).Message);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(501, 1)]
    public void Options_have_ranges(int way, int shot) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FewShotProtocol { Way = way, Shot = shot });
}

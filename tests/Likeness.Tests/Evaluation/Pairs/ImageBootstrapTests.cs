using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Pairs;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class ImageBootstrapTests
{
    private static double[] ShareSame(bool[] same, ReadOnlySpan<double> weights)
    {
        var (hit, all) = (0.0, 0.0);
        for (var rank = 0; rank < same.Length; rank++)
            (hit, all) = (hit + (same[rank] ? weights[rank] : 0), all + weights[rank]);
        return [all > 0 ? hit / all : double.NaN];
    }

    private static MetricValue Measure(VerificationPairs pairs)
    {
        var judged = new JudgedPairs(pairs, [.. Enumerable.Range(0, pairs.Count).Select(i => (double)i)]);
        return new ImageBootstrap(judged, seed: 1).Measure(weights => ShareSame(judged.Ranking.Same, weights), 1000)[0];
    }

    [Fact]
    public void Pairs_that_share_an_image_get_a_wider_interval_than_independent_ones()
    {
        // Four hundred pairs, half of them same. Apart: of 800 images. Shared: of 40, where an image spoils all its pairs at once.
        bool[] same = [.. Enumerable.Range(0, 400).Select(i => i / 20 % 2 == 0)];
        var apart = Measure(new([.. Enumerable.Range(0, 400)], [.. Enumerable.Range(400, 400)], same));
        var shared = Measure(new([.. Enumerable.Range(0, 400).Select(i => i / 20)], [.. Enumerable.Range(0, 400).Select(i => 20 + i % 20)], same));
        Assert.Equal(0.5, shared.Value);
        Assert.True(shared.High - shared.Low > 2 * (apart.High - apart.Low));
        Assert.True(apart.High - apart.Low > 2 * 0.045);
    }

    [Fact]
    public void The_interval_covers_the_truth_about_as_often_as_it_says()
    {
        // Images with a quality of their own; a pair is right when the product of two qualities and luck allow.
        var covered = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var bad = Enumerable.Range(0, 60).Select(_ => random.NextDouble() < 0.2).ToArray();
            var couples = Enumerable.Range(0, 600).Select(_ => (First: random.Next(30), Second: 30 + random.Next(30))).ToArray();
            bool[] right = [.. couples.Select(couple => !bad[couple.First] && !bad[couple.Second])];
            var interval = Measure(new([.. couples.Select(c => c.First)], [.. couples.Select(c => c.Second)], right));
            covered += interval.Low <= 0.64 && 0.64 <= interval.High ? 1 : 0;
        }
        Assert.InRange(covered, 52, 60);
    }

    [Fact]
    public void When_all_draws_agree_the_interval_is_Wilson_s_over_couples_that_share_no_image() =>
        Assert.Equal(WilsonInterval.Of(10, 10), Measure(new([.. Enumerable.Range(0, 10)], [.. Enumerable.Range(10, 10)], [.. Enumerable.Repeat(true, 10)])));
}

using Likeness.Evaluation.Calibrations;

namespace Likeness.Tests.Evaluation.Calibrations;

public sealed class DistanceHistogramTests
{
    [Fact]
    public void Every_pair_is_in_one_bar()
    {
        var histogram = DistanceHistogram.Of([0, 0.49, 1, 0.25, 0.99], [true, true, false, false, false]);

        Assert.Equal((0, 1, 48, 48), (histogram.Least, histogram.Most, histogram.Same.Count, histogram.Different.Count));
        Assert.Equal((2, 3), (histogram.Same.Sum(), histogram.Different.Sum()));
        Assert.Equal((1, 1), (histogram.Same[0], histogram.Same[23]));
        Assert.Equal((1, 2), (histogram.Different[12], histogram.Different[47]));
    }

    [Fact]
    public void The_first_bar_begins_at_0_unless_a_learned_comparison_goes_below()
    {
        Assert.Equal(0, DistanceHistogram.Of([3, 4], [true, false]).Least);
        Assert.Equal(-2, DistanceHistogram.Of([-2, 4], [true, false]).Least);
    }

    [Fact]
    public void Distances_that_are_all_0_have_a_histogram_too()
    {
        var histogram = DistanceHistogram.Of([0, 0], [true, false]);

        Assert.Equal((1, 1), (histogram.Same[0], histogram.Different[0]));
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        Assert.Contains("reaches from 2 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => new DistanceHistogram(2, 1, [1], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("1 bars of same pairs and 2", Assert.Throws<ArgumentException>(() => new DistanceHistogram(0, 1, [1], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DistanceHistogram(0, 1, [-1], [1]));
        Assert.Contains("1 distances and 2 answers", Assert.Throws<ArgumentException>(() => DistanceHistogram.Of([1], [true, false])).Message, StringComparison.Ordinal);
    }
}

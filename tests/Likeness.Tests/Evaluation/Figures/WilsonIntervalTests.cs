using Likeness.Evaluation.Figures;

namespace Likeness.Tests.Evaluation.Figures;

public sealed class WilsonIntervalTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]   // Newcombe 1998, Statistics in Medicine 17, table I
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Meets_published_examples(int successes, int trials, double low, double high)
    {
        var interval = WilsonInterval.Of(successes, trials);
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Nothing_wrong_in_n_trials_still_leaves_room_below_1()
    {
        var interval = WilsonInterval.Of(20, 20);
        Assert.Equal(1, interval.Value);
        Assert.Equal(1, interval.High);
        Assert.Equal(1 - 0.1611, interval.Low, 1e-4);
    }

    [Fact]
    public void Counting_failures_instead_mirrors_the_interval()
    {
        var (successes, failures) = (WilsonInterval.Of(13, 50), WilsonInterval.Of(37, 50));
        Assert.Equal(1 - failures.High, successes.Low, 1e-12);
        Assert.Equal(1 - failures.Low, successes.High, 1e-12);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void More_successes_than_trials_cannot_be(int successes, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(successes, trials));
}

using Likeness.Evaluation.Figures;

namespace Likeness.Tests.Evaluation.Figures;

public sealed class MeanIntervalTests
{
    [Fact]
    public void A_hand_worked_interval()
    {
        // Mean 0.5, deviation √(0.02/2) = 0.1, t(2) = 4.302653.
        var interval = MeanInterval.Of([0.4, 0.5, 0.6]);
        Assert.Equal(0.5, interval.Value, 1e-12);
        Assert.Equal(0.5 - 4.302653 * 0.1 / Math.Sqrt(3), interval.Low, 1e-6);
        Assert.Equal(0.5 + 4.302653 * 0.1 / Math.Sqrt(3), interval.High, 1e-6);
    }

    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(4, 2.7764)]
    [InlineData(5, 2.5706)]
    [InlineData(9, 2.2622)]
    [InlineData(30, 2.0423)]
    [InlineData(1000, 1.9623)]
    public void The_quantiles_of_Student_are_those_of_the_tables(int freedom, double expected) =>
        Assert.Equal(expected, MeanInterval.StudentT(freedom), 4e-4);

    [Fact]
    public void It_is_cut_at_0_and_1() =>
        Assert.Equal((0, 1), (MeanInterval.Of([0, 0.9]).Low, MeanInterval.Of([0.1, 1]).High));

    [Fact]
    public void Equal_values_do_not_claim_certainty()
    {
        Assert.Equal(WilsonInterval.Of(30, 30), MeanInterval.Of([.. Enumerable.Repeat(1.0, 30)]));
        var single = MeanInterval.Of([0.25]);
        Assert.True(single.Low < 0.1 && single.High > 0.6);
    }

    [Fact]
    public void No_values_have_no_mean() => Assert.Throws<ArgumentException>(() => MeanInterval.Of([]));
}

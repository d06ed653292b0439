using Likeness.Tensors.Schedules;

namespace Likeness.Tensors.Tests.Schedules;

/// <summary>What holds for every schedule.</summary>
public abstract class ScheduleContract
{
    protected abstract ISchedule Schedule { get; }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    public void The_factor_is_never_below_0_or_above_1_and_reaches_1(long totalSteps)
    {
        var factors = Factors(totalSteps);
        Assert.All(factors, factor => Assert.InRange(factor, 0, 1));
        if (totalSteps == 1000)
            Assert.InRange(factors.Max(), 0.99999, 1);
    }

    [Fact]
    public void A_step_outside_the_training_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("step", () => Schedule.Factor(-1, 10));
        Assert.Throws<ArgumentOutOfRangeException>("step", () => Schedule.Factor(10, 10));
        Assert.Throws<ArgumentOutOfRangeException>("totalSteps", () => Schedule.Factor(0, 0));
    }

    protected double[] Factors(long totalSteps) => [.. Enumerable.Range(0, (int)totalSteps).Select(step => Schedule.Factor(step, totalSteps))];
}

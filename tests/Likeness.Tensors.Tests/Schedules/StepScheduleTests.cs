using Likeness.Tensors.Schedules;

namespace Likeness.Tensors.Tests.Schedules;

public sealed class StepScheduleTests : ScheduleContract
{
    protected override ISchedule Schedule => new StepSchedule(0.1, 0.5, 0.8);

    [Fact]
    public void The_factor_falls_at_each_milestone()
    {
        Assert.Equal([1, 1, 1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01], Factors(10), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_factor_outside_its_range_is_refused(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(factor), () => new StepSchedule(factor, 0.5));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(30.0)]
    [InlineData(double.NaN)]
    public void A_milestone_outside_the_training_is_refused(double milestone) =>
        Assert.Throws<ArgumentOutOfRangeException>("milestones", () => new StepSchedule(0.1, 0.5, milestone));
}

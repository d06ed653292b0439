using Likeness.Tensors.Schedules;

namespace Likeness.Tensors.Tests.Schedules;

public sealed class OneCycleScheduleTests : ScheduleContract
{
    protected override ISchedule Schedule => new OneCycleSchedule();

    [Fact]
    public void It_rises_to_1_and_falls_to_nearly_nothing()
    {
        var factors = Factors(101);
        Assert.Equal(0.04, factors[0], 1e-12);
        Assert.Equal(0.52, factors[15], 1e-12);
        Assert.Equal(1, factors[30], 1e-12);
        Assert.Equal(0.500002, factors[65], 1e-12);
        Assert.Equal(4e-6, factors[100], 1e-12);
        Assert.Equal(factors[..31].Order(), factors[..31]);
        Assert.Equal(factors[30..].OrderDescending(), factors[30..]);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_rise_outside_its_range_is_refused(double rise) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(rise), () => new OneCycleSchedule(rise));
}

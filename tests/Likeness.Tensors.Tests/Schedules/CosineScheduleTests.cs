using Likeness.Tensors.Schedules;

namespace Likeness.Tensors.Tests.Schedules;

public sealed class CosineScheduleTests : ScheduleContract
{
    protected override ISchedule Schedule => new CosineSchedule(0.1, 0.01);

    [Fact]
    public void It_rises_in_a_straight_line_and_falls_to_the_end()
    {
        var factors = Factors(101);
        for (var step = 0; step < 10; step++)
            Assert.Equal((step + 1) / 10.0, factors[step], 1e-12);
        Assert.Equal(1, factors[10]);
        Assert.Equal((1 + 0.01) / 2, factors[55], 1e-12);
        Assert.Equal(0.01, factors[100], 1e-12);
        Assert.Equal(factors[10..].OrderDescending(), factors[10..]);
    }

    [Fact]
    public void Without_warm_up_it_starts_at_1_and_ends_at_0()
    {
        Assert.Equal(1, new CosineSchedule().Factor(0, 50));
        Assert.Equal(0, new CosineSchedule().Factor(49, 50), 1e-12);
    }

    [Fact]
    public void Shares_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("warmUp", () => new CosineSchedule(warmUp: 1));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => new CosineSchedule(end: -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => new CosineSchedule(end: double.NaN));
    }
}

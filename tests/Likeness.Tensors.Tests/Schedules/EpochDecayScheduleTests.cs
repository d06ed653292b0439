using Likeness.Tensors.Schedules;

namespace Likeness.Tensors.Tests.Schedules;

public sealed class EpochDecayScheduleTests : ScheduleContract
{
    protected override ISchedule Schedule => new EpochDecaySchedule(3);

    [Fact]
    public void The_factor_falls_by_a_hundredth_after_each_epoch() =>
        Assert.Equal([1, 1, 0.99, 0.99, 0.9801, 0.9801], Factors(6), (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void An_epoch_more_does_not_change_those_before_it()
    {
        var longer = new EpochDecaySchedule(4);
        Assert.Equal(Factors(6), Enumerable.Range(0, 6).Select(step => longer.Factor(step, 8)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_decay_that_is_no_share_is_refused(double decay) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decay), () => new EpochDecaySchedule(3, decay));

    [Fact]
    public void A_training_has_epochs() => Assert.Throws<ArgumentOutOfRangeException>("epochs", () => new EpochDecaySchedule(0));
}

using Likeness.Tensors.Schedules;

namespace Likeness.Tensors.Tests.Schedules;

public sealed class ConstantScheduleTests : ScheduleContract
{
    protected override ISchedule Schedule => new ConstantSchedule();

    [Fact]
    public void Every_step_has_factor_1() => Assert.All(Factors(50), factor => Assert.Equal(1, factor));
}

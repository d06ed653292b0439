using Likeness.Experiments;

namespace Likeness.Tests.Experiments;

public sealed class GoalTests
{
    [Theory]
    [InlineData(0.99, true)]
    [InlineData(0.98999999999999895, true)]
    [InlineData(0.9899, false)]
    [InlineData(0.98999999, false)]
    public void At_least_so_much_is_met_by_as_much_whatever_sums_were_rounded_to(double figure, bool met) =>
        Assert.Equal(met, new Goal("accuracy") { AtLeast = 0.99 }.IsMetBy(figure));

    [Theory]
    [InlineData(2.5, true)]
    [InlineData(2.5000000000000004, true)]
    [InlineData(2.51, false)]
    public void So_is_at_most_so_much(double figure, bool met) =>
        Assert.Equal(met, new Goal("error") { AtMost = 2.5 }.IsMetBy(figure));
}

using Likeness.Experiments;

namespace Likeness.Tests.Experiments;

public sealed class SeedIntervalTests
{
    [Fact]
    public void The_interval_of_three_seeds_is_Students()
    {
        var interval = SeedInterval.Of([0.1, 0.2, 0.3]);
        Assert.Equal((0.2, 3), (Math.Round(interval.Mean, 12), interval.Seeds));
        Assert.Equal(4.302653 * 0.1 / Math.Sqrt(3), interval.Reach!.Value, 1e-7);
        Assert.Equal("0.20 ± 0.25", interval.ToText(2));
    }

    [Fact]
    public void One_seed_has_none()
    {
        Assert.Null(SeedInterval.Of([0.5]).Reach);
        Assert.Equal("0.5000", SeedInterval.Of([0.5]).ToText(4));
    }

    [Fact]
    public void No_seed_has_no_mean() => Assert.Throws<ArgumentException>(() => SeedInterval.Of([]));
}

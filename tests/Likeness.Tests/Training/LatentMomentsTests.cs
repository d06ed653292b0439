using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class LatentMomentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(1_000)]
    [InlineData(10_000_000_000)]
    public void The_first_and_the_last_step_are_among_them_and_none_twice(long totalSteps)
    {
        var moments = LatentMoments.Of(totalSteps);
        Assert.Equal((0, totalSteps), (moments[0], moments[^1]));
        Assert.Equal(moments.Distinct().Order(), moments);
        Assert.InRange(moments.Length, 2, 40);
    }

    [Fact]
    public void They_lie_closer_together_at_first()
    {
        var moments = LatentMoments.Of(1_000);
        Assert.True(moments[^1] - moments[^2] > 5 * (moments[2] - moments[1]));
    }

    [Fact]
    public void A_training_has_at_least_one_step() => Assert.Throws<ArgumentOutOfRangeException>(() => LatentMoments.Of(0));

    [Fact]
    public void As_many_as_asked_for_or_none()
    {
        Assert.Equal([0, 1_000], LatentMoments.Of(1_000, 2));
        Assert.Equal(24, LatentMoments.Of(1_000, 24).Length);
        Assert.Empty(LatentMoments.Of(1_000, 0));
        Assert.StartsWith("1 frames of the latent space were asked for", Assert.Throws<ArgumentOutOfRangeException>(() => LatentMoments.Of(9, 1)).Message, StringComparison.Ordinal);
    }
}

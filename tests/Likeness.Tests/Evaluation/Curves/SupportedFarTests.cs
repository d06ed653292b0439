using Likeness.Evaluation.Curves;

namespace Likeness.Tests.Evaluation.Curves;

public sealed class SupportedFarTests
{
    [Theory]
    [InlineData(0.1, 30)]
    [InlineData(0.01, 300)]
    [InlineData(0.001, 3000)]
    [InlineData(1, 3)]
    public void A_rate_needs_three_over_itself_pairs(double far, long pairs)
    {
        Assert.Equal(pairs, SupportedFar.PairsNeeded(far));
        Assert.True(SupportedFar.Holds(far, pairs));
        Assert.False(SupportedFar.Holds(far, pairs - 1));
        Assert.Equal(far, SupportedFar.Smallest(pairs), 1e-12);
    }
}

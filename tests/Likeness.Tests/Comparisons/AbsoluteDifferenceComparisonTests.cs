using Likeness.Comparisons;

namespace Likeness.Tests.Comparisons;

public sealed class AbsoluteDifferenceComparisonTests : FeatureComparisonContract
{
    protected override double[] Features => [2, 1, 3];

    protected override LearnedComparison Learned(int hiddenWidth) => new AbsoluteDifferenceComparison(Dimensions, hiddenWidth);
}

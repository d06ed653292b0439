using Likeness.Comparisons;

namespace Likeness.Tests.Comparisons;

public sealed class SquaredDifferenceComparisonTests : FeatureComparisonContract
{
    protected override double[] Features => [4, 1, 9];

    protected override LearnedComparison Learned(int hiddenWidth) => new SquaredDifferenceComparison(Dimensions, hiddenWidth);
}

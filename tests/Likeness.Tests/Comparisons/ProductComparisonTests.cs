using Likeness.Comparisons;

namespace Likeness.Tests.Comparisons;

public sealed class ProductComparisonTests : FeatureComparisonContract
{
    protected override double[] Features => [3, 2, -2];

    protected override LearnedComparison Learned(int hiddenWidth) => new ProductComparison(Dimensions, hiddenWidth);
}

using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class EuclideanComparisonTests : DistanceContract
{
    protected override IComparison Comparison() => new EuclideanComparison();

    [Fact]
    public void Three_and_four_are_five_apart() =>
        Assert.Equal([5f, 0f], Comparison().Distance(Tensor.From([3f, 0, 1, 1], 2, 2), Tensor.From([0f, 4, 1, 1], 2, 2)).ToArray<float>());
}

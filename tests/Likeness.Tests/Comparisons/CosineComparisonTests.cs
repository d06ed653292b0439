using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class CosineComparisonTests : DistanceContract
{
    protected override IComparison Comparison() => new CosineComparison();

    [Fact]
    public void One_direction_is_0_right_angles_1_and_opposite_2_whatever_the_length()
    {
        var a = Tensor.From([2f, 0, 2, 0, 2, 0, 0, 0], 4, 2);
        var b = Tensor.From([9f, 0, 0, 3, -0.1f, 0, 1, 1], 4, 2);
        float[] expected = [0, 1, 2, 1];
        Assert.All(expected.Zip(new CosineComparison().Distance(a, b).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }
}

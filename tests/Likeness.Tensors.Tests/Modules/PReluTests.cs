using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class PReluTests
{
    [Fact]
    public void Only_what_is_below_0_is_scaled()
    {
        using var scope = new TensorScope();
        using var layer = new PRelu();
        Assert.Equal([3f, 0, -1], layer.Forward(Tensor.From([3f, 0, -4])).ToArray<float>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Gradients_equal_central_differences(long slopes)
    {
        using var layer = new PRelu(slopes);
        CentralDifferences.Check(layer, 2, 3, 2, 2);
    }
}

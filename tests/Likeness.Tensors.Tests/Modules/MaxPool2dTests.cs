using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class MaxPool2dTests
{
    [Fact]
    public void Each_window_gives_its_largest_number()
    {
        using var scope = new TensorScope();
        using var layer = new MaxPool2d(2);
        var output = layer.Forward(Tensor.Arange(0, 16).To(ElementType.Float).Reshape(1, 1, 4, 4));
        Assert.Equal([5f, 7, 13, 15], output.ToArray<float>());
    }

    [Fact]
    public void Gradients_equal_central_differences()
    {
        using var layer = new MaxPool2d(3, stride: 2, padding: 1);
        CentralDifferences.Check(layer, 2, 2, 5, 5);
    }

    [Fact]
    public void Padding_beyond_half_the_window_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("padding", () => new MaxPool2d(3, padding: 2));
}

using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class ConvTranspose2dTests
{
    [Fact]
    public void Each_input_pixel_adds_the_kernel_to_its_window()
    {
        using var scope = new TensorScope();
        using var layer = new ConvTranspose2d(1, 1, 2, stride: 2);
        layer.Load(new Dictionary<string, Tensor> { ["weight"] = Tensor.From([1f, 2, 3, 4], 1, 1, 2, 2), ["bias"] = Tensor.From([0f]) });
        var output = layer.Forward(Tensor.From([1f, 10], 1, 1, 1, 2));
        Assert.Equal([1L, 1, 2, 4], output.Shape);
        Assert.Equal([1f, 2, 10, 20, 3, 4, 30, 40], output.ToArray<float>());
    }

    [Theory]
    [InlineData(1, 0, 0, 6)]
    [InlineData(2, 1, 1, 8)]
    public void Gradients_equal_central_differences(long stride, long padding, long outputPadding, long side)
    {
        using var layer = new ConvTranspose2d(2, 3, 3, stride, padding) { OutputPadding = outputPadding };
        CentralDifferences.Check(layer, 2, 2, 4, 4);
        using var scope = new TensorScope();
        Assert.Equal([2L, 3, side, side], layer.Forward(Tensor.Zeros([2, 2, 4, 4], ElementType.Double)).Shape);
    }

    [Fact]
    public void Output_padding_stays_below_the_stride() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConvTranspose2d(1, 1, 3, stride: 2) { OutputPadding = 2 });

    [Fact]
    public void Initial_weights_fill_the_range_that_the_outputs_give()
    {
        Runtime.Seed(1);
        using var layer = new ConvTranspose2d(64, 4, 5);
        Assert.Equal(1 / MathF.Sqrt(4 * 25), layer.Weight.ToArray<float>().Max(), 0.001);
    }
}

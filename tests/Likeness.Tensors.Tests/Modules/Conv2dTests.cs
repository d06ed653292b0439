using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class Conv2dTests
{
    [Fact]
    public void The_output_is_the_sum_over_each_window()
    {
        using var scope = new TensorScope();
        using var layer = new Conv2d(1, 1, 2);
        layer.Load(new Dictionary<string, Tensor> { ["weight"] = Tensor.From([1f, 2, 3, 4], 1, 1, 2, 2), ["bias"] = Tensor.From([0.5f]) });
        var output = layer.Forward(Tensor.Arange(1, 10).To(ElementType.Float).Reshape(1, 1, 3, 3));
        Assert.Equal([37.5f, 47.5f, 67.5f, 77.5f], output.ToArray<float>());
    }

    [Theory]
    [InlineData(1, 0, 1, 5)]
    [InlineData(2, 1, 1, 4)]
    [InlineData(1, 2, 2, 9)]
    public void Gradients_equal_central_differences(long stride, long padding, long groups, long side)
    {
        using var layer = new Conv2d(2, 4, 3, new() { Stride = stride, Padding = padding, Groups = groups });
        CentralDifferences.Check(layer, 2, 2, 7, 7);
        using var scope = new TensorScope();
        Assert.Equal([2L, 4, side, side], layer.Forward(Tensor.Zeros([2, 2, 7, 7], ElementType.Double)).Shape);
    }

    [Fact]
    public void Channels_last_weights_give_the_same_output_and_keep_their_layout_when_loaded()
    {
        using var scope = new TensorScope();
        using var layer = new Conv2d(3, 4, 3);
        var input = Tensor.Rand([2, 3, 8, 8]);
        var before = layer.Forward(input).ToArray<float>();
        var state = layer.NamedTensors().ToDictionary(t => t.Name, t => t.Value.Detach().Clone());
        layer.ToChannelsLast();
        Assert.Throws<TensorException>(() => layer.Weight.Memory<float>().Length);
        layer.Load(state);
        Assert.Throws<TensorException>(() => layer.Weight.Memory<float>().Length);
        Assert.Equal(state["weight"].ToArray<float>(), layer.Weight.Detach().ToArray<float>());
        Assert.Equal(before, layer.Forward(input.ChannelsLast()).ToArray<float>(), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Initial_weights_fill_the_range_that_the_fan_in_gives()
    {
        Runtime.Seed(1);
        using var layer = new Conv2d(4, 64, 5, new() { Groups = 2 });
        var bound = 1 / MathF.Sqrt(2 * 25);
        Assert.Equal(bound, layer.Weight.ToArray<float>().Max(), 0.001);
        Assert.Equal(-bound, layer.Weight.ToArray<float>().Min(), 0.001);
    }

    [Fact]
    public void Channels_must_divide_into_the_groups() => Assert.StartsWith("3 input and 4 output channels do not divide into 2 groups.",
        Assert.Throws<ArgumentException>("options", () => new Conv2d(3, 4, 3, new() { Groups = 2 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Stride", () => new ConvolutionOptions { Stride = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Padding", () => new ConvolutionOptions { Padding = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Groups", () => new ConvolutionOptions { Groups = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("kernel", () => new Conv2d(1, 1, 0));
    }

    [Fact]
    public void Training_in_bfloat16_is_near_the_same_in_float_and_use_is_in_float()
    {
        using var scope = new TensorScope();
        using var layer = new Conv2d(3, 4, 3);
        var input = Tensor.Rand([2, 3, 8, 8]);
        var exact = layer.Forward(input);
        layer.TrainIn(ElementType.BFloat16);
        var fast = layer.Forward(input);
        Assert.Equal(ElementType.BFloat16, fast.ElementType);
        Assert.InRange((fast.To(ElementType.Float) - exact).Abs().Max().ToDouble(), 1e-6, 0.05);
        fast.To(ElementType.Float).Sum().Backward();
        Assert.Equal(ElementType.Float, layer.Weight.Gradient!.ElementType);
        layer.Eval();
        Assert.Equal(exact.ToArray<float>(), layer.Forward(input).ToArray<float>());
    }

    [Fact]
    public void Only_types_that_convolutions_train_in_are_taken()
    {
        using var layer = new Conv2d(1, 1, 1);
        Assert.Contains("Int64 was asked for", Assert.Throws<ArgumentException>(() => layer.TrainIn(ElementType.Int64)).Message, StringComparison.Ordinal);
    }
}

using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class BottleneckBlockTests
{
    [Fact]
    public void With_its_convolutions_at_0_it_passes_on_what_is_positive()
    {
        using var scope = new TensorScope();
        using var block = new BottleneckBlock(4, 1, 1);
        foreach (var (_, weight) in block.NamedParameters())
            if (weight.Rank == 4)
                weight.Detach().Clear();
        var input = Tensor.From([-1f, 2, 3, -4], 1, 4, 1, 1);
        Assert.Equal([0f, 2, 3, 0], block.Forward(input).ToArray<float>());
    }

    [Theory]
    [InlineData(2, 7, 4)]
    [InlineData(1, 7, 7)]
    public void Its_output_is_four_times_as_wide_as_its_middle(long stride, long side, long expected)
    {
        using var scope = new TensorScope();
        using var block = new BottleneckBlock(3, 2, stride);
        Assert.Equal([3L, 8, expected, expected], block.Forward(Tensor.Rand([3, 3, side, side])).Shape);
    }
}

using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class ResidualBlockTests
{
    [Fact]
    public void With_its_convolutions_at_0_it_passes_on_what_is_positive()
    {
        using var scope = new TensorScope();
        using var block = new ResidualBlock(2, 2, 1);
        foreach (var (_, weight) in block.NamedParameters())
            if (weight.Rank == 4)
                weight.Detach().Clear();
        var input = Tensor.From([-1f, 2, 3, -4, 5, 6, -7, 8], 1, 2, 2, 2);
        Assert.Equal([0f, 2, 3, 0, 5, 6, 0, 8], block.Forward(input).ToArray<float>());
    }

    [Theory]
    [InlineData(2, 4, 2, 7, 4)]
    [InlineData(2, 4, 1, 7, 7)]
    [InlineData(4, 4, 2, 8, 4)]
    public void A_stride_of_two_halves_the_side_and_rounds_up(long from, long to, long stride, long side, long expected)
    {
        using var scope = new TensorScope();
        using var block = new ResidualBlock(from, to, stride);
        Assert.Equal([3L, to, expected, expected], block.Forward(Tensor.Rand([3, from, side, side])).Shape);
    }
}

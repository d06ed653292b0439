using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class FineResidualEncoderTests : EncoderContract
{
    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new FineResidualEncoder(channels, imageSize, embeddingDimensions);

    [Theory]
    [InlineData(28, 4)]
    [InlineData(32, 4)]
    [InlineData(33, 5)]
    public void It_has_as_many_weights_as_counted_by_hand(int imageSize, long side)
    {
        long Block(long from, long to) => 9 * from * to + 9 * to * to + 4 * to + (from == to ? 0 : from * to + 2 * to);
        using var encoder = new FineResidualEncoder(1, imageSize, 64);
        Assert.Equal(9 * 16 + 32 + Block(16, 16) + Block(16, 32) + Block(32, 64) + Block(64, 128) + (side * side * 128 + 1) * 64, encoder.ParameterCount);
    }

    [Fact]
    public void A_single_pixel_of_its_first_map_looks_at_three_by_three_of_the_image()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        using var encoder = new FineResidualEncoder(1, 16, 4);
        encoder.Eval();
        var image = Tensor.Zeros([1, 1, 16, 16]);
        var dot = Tensor.Ones([1, 1, 1, 1]).Pad(8, 7, 8, 7);
        var changed = (encoder.Stem.Forward(image + dot) - encoder.Stem.Forward(image)).Abs().Sum(1).ToArray<float>();
        Assert.Equal(9, changed.Count(change => change > 0));
    }
}

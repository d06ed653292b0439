using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class PooledResidualEncoderTests : EncoderContract
{
    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new PooledResidualEncoder(channels, imageSize, embeddingDimensions);

    [Theory]
    [InlineData(64)]
    [InlineData(96)]
    public void At_any_size_it_has_as_many_weights_as_counted_by_hand(int imageSize)
    {
        long Block(long from, long to) => 9 * from * to + 9 * to * to + 4 * to + (from == to ? 0 : from * to + 2 * to);
        using var encoder = new PooledResidualEncoder(3, imageSize, 128);
        Assert.Equal(75 * 32 + 64 + Block(32, 32) + Block(32, 64) + Block(64, 128) + Block(128, 256) + 257 * 128, encoder.ParameterCount);
    }

    [Fact]
    public void Where_in_the_picture_a_thing_lies_changes_little()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var encoder = new PooledResidualEncoder(1, 128, 16);
        encoder.Eval();
        var thing = Tensor.Rand([1, 1, 16, 16]);
        var (nothing, here, there) = (Embed(Tensor.Zeros([1, 1, 128, 128])), Embed(thing.Pad(32, 80, 32, 80)), Embed(thing.Pad(64, 48, 64, 48)));
        Assert.True(Apart(here, there) < 0.02 * Apart(here, nothing));

        float[] Embed(Tensor image) => encoder.Forward(image).ToArray<float>();
        double Apart(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Pow(x - y, 2)).Sum();
    }
}

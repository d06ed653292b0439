using Likeness.Encoders;

namespace Likeness.Tests.Encoders;

public sealed class ResidualEncoderTests : EncoderContract
{
    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new ResidualEncoder(channels, imageSize, embeddingDimensions);

    [Fact]
    public void At_48_pixels_it_has_as_many_weights_as_counted_by_hand()
    {
        long Block(long from, long to) => 9 * from * to + 9 * to * to + 4 * to + (from == to ? 0 : from * to + 2 * to);
        using var encoder = new ResidualEncoder(1, 48, 256);
        Assert.Equal(25 * 32 + 64 + Block(32, 32) + Block(32, 64) + Block(64, 128) + Block(128, 256) + (9 * 256 + 1) * 256, encoder.ParameterCount);
    }
}

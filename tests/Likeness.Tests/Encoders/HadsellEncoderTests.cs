using Likeness.Encoders;

namespace Likeness.Tests.Encoders;

public sealed class HadsellEncoderTests : EncoderContract
{
    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new HadsellEncoder(channels, imageSize, embeddingDimensions);

    [Fact]
    public void Has_as_many_weights_as_its_layers_add_up_to()
    {
        const long Convolutions = (16 * 25 + 16) + (32 * 16 * 25 + 32) + (64 * 32 * 9 + 64) + (64 * 64 * 9 + 64) + (128 * 64 * 16 + 128);
        Assert.Equal(Convolutions + (128 * 2 + 2) + 5, new HadsellEncoder(1, 28, 2).ParameterCount);
    }
}

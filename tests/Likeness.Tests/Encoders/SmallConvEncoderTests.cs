using Likeness.Encoders;

namespace Likeness.Tests.Encoders;

public sealed class SmallConvEncoderTests : EncoderContract
{
    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new SmallConvEncoder(channels, imageSize, embeddingDimensions);

    [Fact]
    public void Has_as_many_weights_as_its_layers_add_up_to()
    {
        const long Convolutions = (32 * 25 + 32) + (64 * 32 * 25 + 64);
        const long Dense = (1024 * 256 + 256) + (256 * 256 + 256) + (256 * 2 + 2);
        Assert.Equal(Convolutions + Dense + 4, new SmallConvEncoder(1, 28, 2).ParameterCount);
    }
}

using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

[Collection(OneSeed.Name)]
public sealed class PixelsEncoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Embeddings_are_the_pixels_whatever_their_layout(int channels)
    {
        using var scope = new TensorScope();
        var images = Tensor.Rand([2, channels, 4, 4]);
        Assert.Equal(images.ToArray<float>(), new PixelsEncoder(channels, 4, 16 * channels).Forward(images.ChannelsLast()).ToArray<float>());
    }

    [Fact]
    public void Says_how_long_an_embedding_must_be() =>
        Assert.Contains("Set embedding to 48.", Assert.Throws<ArgumentException>(() => new PixelsEncoder(3, 4, 64)).Message, StringComparison.Ordinal);
}

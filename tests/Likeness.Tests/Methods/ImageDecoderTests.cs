using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Methods;

public sealed class ImageDecoderTests
{
    [Theory]
    [InlineData(1, 28)]
    [InlineData(3, 16)]
    [InlineData(1, 35)]
    public void Images_have_the_size_asked_for(int channels, int side)
    {
        using var scope = new TensorScope();
        using var decoder = new ImageDecoder(2, channels, side);
        Assert.Equal([5, channels, side, side], decoder.Forward(Tensor.Randn([5, 2])).Shape);
    }
}

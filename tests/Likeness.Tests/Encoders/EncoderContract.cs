using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

/// <summary>What holds for every encoder.</summary>
[Collection(OneSeed.Name)]
public abstract class EncoderContract
{
    /// <summary>Side of the smallest image it takes.</summary>
    protected virtual int LeastSize => 16;

    /// <summary>A usual size, or the smallest where that is larger.</summary>
    private int Side => Math.Max(28, LeastSize);

    protected abstract Encoder Encoder(int channels, int imageSize, int embeddingDimensions);

    /// <summary>A number of dimensions that it can have, near one that is wanted.</summary>
    protected virtual int Possible(int dimensions) => dimensions;

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(1, 12, 64)]
    [InlineData(3, 17, 5)]
    public void Images_become_embeddings_of_the_size_asked_for(int channels, int pixelsMore, int dimensions)
    {
        using var scope = new TensorScope();
        (dimensions, var imageSize) = (Possible(dimensions), LeastSize + pixelsMore);
        var encoder = Encoder(channels, imageSize, dimensions);
        Assert.Equal((channels, imageSize, dimensions), (encoder.Channels, encoder.ImageSize, encoder.EmbeddingDimensions));
        Assert.Equal([4L, dimensions], encoder.Forward(Tensor.Rand([4, channels, imageSize, imageSize])).Shape);
    }

    [Fact]
    public void Memory_layout_changes_nothing()
    {
        using var scope = new TensorScope();
        var (encoder, side) = (Encoder(3, LeastSize + 4, 4), LeastSize + 4);
        encoder.Eval();
        var images = Tensor.Rand([2, 3, side, side]);
        Assert.All(encoder.Forward(images).ToArray<float>().Zip(encoder.Forward(images.ChannelsLast()).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void An_image_is_embedded_the_same_alone_and_among_others()
    {
        using var scope = new TensorScope();
        var encoder = Encoder(1, Side, 8);
        encoder.Eval();
        var images = Tensor.Rand([5, 1, Side, Side]);
        var among = encoder.Forward(images).Slice(0, 2, 3).ToArray<float>();
        Assert.All(among.Zip(encoder.Forward(images.Slice(0, 2, 3)).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void Every_weight_gets_a_gradient()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var encoder = Encoder(1, Side, 8);
        encoder.Forward(Tensor.Rand([4, 1, Side, Side])).Square().Sum().Backward();
        Assert.All(encoder.NamedParameters(), parameter => Assert.True(parameter.Value.Gradient!.Abs().Sum().ToDouble() > 0, parameter.Name));
    }

    [Fact]
    public void The_seed_decides_the_first_weights()
    {
        using var scope = new TensorScope();
        Assert.Equal(FirstWeights(1), FirstWeights(1));
        Assert.NotEqual(FirstWeights(1), FirstWeights(2));
    }

    [Fact]
    public void Says_what_images_it_takes()
    {
        using var scope = new TensorScope();
        var encoder = Encoder(1, Side, 8);
        var error = Assert.Throws<ArgumentException>(() => encoder.Forward(Tensor.Zeros([2, 3, Side, Side])));
        Assert.StartsWith($"The images have shape [2, 3, {Side}, {Side}]; this encoder takes [B, 1, {Side}, {Side}].", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => encoder.Forward(Tensor.Zeros([2, 1, Side, Side - 1])));
        Assert.Throws<ArgumentException>(() => encoder.Forward(Tensor.Zeros([Side, Side])));
    }

    [Theory]
    [InlineData(2, 8, "1 or 3 channels; 2 were asked for")]
    [InlineData(1, 0, "at least 1 dimension; 0 were asked for")]
    public void Says_what_it_cannot_be_built_for(int channels, int dimensions, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Encoder(channels, Side, dimensions)).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_how_large_images_must_be() =>
        Assert.Contains($"at least {LeastSize} pixels; {LeastSize - 1} were asked for", Assert.Throws<ArgumentException>(() => Encoder(1, LeastSize - 1, 8)).Message, StringComparison.Ordinal);

    private float[] FirstWeights(ulong seed)
    {
        Runtime.Seed(seed);
        return Encoder(1, LeastSize, Possible(2)).NamedParameters().First().Value.Detach().ToArray<float>();
    }
}

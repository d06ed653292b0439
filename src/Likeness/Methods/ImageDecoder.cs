using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>From an embedding back to an image: the way of a small convolutional encoder in reverse.</summary>
/// <remarks><code>dense 256, relu, dense 64·s·s, relu, transposed conv 32@4x4/2, relu, transposed conv C@4x4/2,   s = ⌈side / 4⌉</code></remarks>
public sealed class ImageDecoder : Layer
{
    private const int Hidden = 256;
    private const int Maps = 64;

    private readonly int _imageSize;
    private readonly long _start;

    /// <param name="dimensions">D, at least 1.</param>
    /// <param name="channels">C of the images.</param>
    /// <param name="imageSize">Their side in pixels, at least 1.</param>
    public ImageDecoder(int dimensions, int channels, int imageSize)
    {
        (_imageSize, _start) = (imageSize, (imageSize + 3) / 4);
        Dense1 = Child("dense1", new Linear(dimensions, Hidden));
        Dense2 = Child("dense2", new Linear(Hidden, Maps * _start * _start));
        Grow1 = Child("grow1", new ConvTranspose2d(Maps, Maps / 2, 4, stride: 2, padding: 1));
        Grow2 = Child("grow2", new ConvTranspose2d(Maps / 2, channels, 4, stride: 2, padding: 1));
    }

    /// <summary>First dense layer.</summary>
    public Linear Dense1 { get; }

    /// <summary>Second dense layer, to a small image of many maps.</summary>
    public Linear Dense2 { get; }

    /// <summary>Twice the side.</summary>
    public ConvTranspose2d Grow1 { get; }

    /// <summary>Twice the side again.</summary>
    public ConvTranspose2d Grow2 { get; }

    /// <param name="input">Embeddings, [B, D].</param>
    /// <returns>[B, C, H, W], logits: the sigmoid of each is a pixel's brightness.</returns>
    public override Tensor Forward(Tensor input)
    {
        var x = Dense2.Forward(Dense1.Forward(input).Relu()).Relu();                            // [B, 64 s s]
        x = Grow1.Forward(x.Reshape(-1, Maps, _start, _start)).Relu();                          // [B, 32, 2 s, 2 s]
        x = Grow2.Forward(x);                                                                   // [B, C, 4 s, 4 s]
        return x.Slice(2, 0, _imageSize).Slice(3, 0, _imageSize);                               // [B, C, H, W]
    }
}

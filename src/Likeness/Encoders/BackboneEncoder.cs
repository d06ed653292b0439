using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A network known under torchvision's names, whose last map is averaged over the image and led to the embedding by one dense layer.</summary>
/// <remarks>
/// <code>f(x) = W mean over pixels of backbone(x) + b</code>
/// Every weight but the head's has the name and shape that it has in torchvision, so files of pretrained weights load by name.
/// </remarks>
/// <param name="channels">1 or 3.</param>
/// <param name="imageSize">Side of the images, at least 32 pixels: the backbone's maps are a 32nd of it.</param>
/// <param name="embeddingDimensions">D.</param>
public abstract class BackboneEncoder(int channels, int imageSize, int embeddingDimensions)
    : Encoder(channels, AtLeast(imageSize), embeddingDimensions)
{
    private const int LeastSize = 32;

    /// <summary>From the averages to the embedding; torchvision's classifier is not there.</summary>
    public abstract Linear Head { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var maps = Maps(images);                                            // [B, F, H/32, W/32]
        return Head.Forward(maps.AdaptiveAvgPool2d(1).Flatten(1));          // [B, D]
    }

    /// <summary>The backbone.</summary>
    /// <param name="images">[B, C, H, W].</param>
    /// <returns>[B, F, H/32, W/32], rounded up.</returns>
    protected abstract Tensor Maps(Tensor images);

    private static int AtLeast(int imageSize) => imageSize >= LeastSize
        ? imageSize
        : throw new ArgumentException($"This encoder needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
}

using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A small residual network that asks what is in a photo and not where: for photos on a small machine.</summary>
/// <remarks>
/// As <see cref="SmallResidualEncoder"/> with stages of 32, 64, 128 and 256 channels, with a pooling by 2 before the first residual block, then <code>average, dense D</code>
/// The maps are a quarter of the area of those of <see cref="ResidualEncoder"/>, and cost as much less; averaging the last one makes the
/// embedding the same wherever in the picture a thing lies.
/// </remarks>
public sealed class PooledResidualEncoder : SmallResidualEncoder
{
    private const int LastWidth = 256;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public PooledResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(new("residual-pooled", 32, 64, 128, LastWidth), channels, imageSize, embeddingDimensions)
    {
        StemPool = Child("maxpool", new MaxPool2d(2));
        Dense = Child("fc", new Linear(LastWidth, embeddingDimensions));
    }

    /// <summary>Halves the first map.</summary>
    public MaxPool2d StemPool { get; }

    /// <summary>To the embedding.</summary>
    public Linear Dense { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images) =>
        Dense.Forward(LastMap(StemPool.Forward(FirstMap(images))).Mean([2, 3]));    // [B, D]
}

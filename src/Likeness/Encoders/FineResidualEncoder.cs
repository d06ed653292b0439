using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A small residual network that sees every pixel: for images of about 28 pixels, where detail is what tells things apart.</summary>
/// <remarks>
/// As <see cref="SmallResidualEncoder"/> with w₁ = 16, k = 3, s = 1 and further stages of 32, 64 and 128 channels, then <code>flatten, dense D</code>
/// Each stage has twice the side and half the channels of that of <see cref="ResidualEncoder"/>, and costs as many multiplications; as He et
/// al. 2016, section 4.2, do with images of 32 pixels.
/// </remarks>
public sealed class FineResidualEncoder : SmallResidualEncoder
{
    private const int LastWidth = 128;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public FineResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(new("residual-fine", 16, 32, 64, LastWidth) { Kernel = 3, Stride = 1 }, channels, imageSize, embeddingDimensions)
    {
        // Three halvings of a padded side, each rounded up, are one division by 8, rounded up.
        var side = (imageSize + 7) / 8;
        Dense = Child("fc", new Linear(LastWidth * side * side, embeddingDimensions));
    }

    /// <summary>To the embedding.</summary>
    public Linear Dense { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images) =>
        Dense.Forward(LastMap(FirstMap(images)).Flatten(1));            // [B, D]
}

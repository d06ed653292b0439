using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A small residual network that keeps where things are: for drawn characters, and for photos on a small machine.</summary>
/// <remarks>
/// As <see cref="SmallResidualEncoder"/> with stages of 32, 64, 128 and 256 channels, then <code>flatten, dense D</code>
/// The last map is flattened rather than averaged, because where a stroke is tells characters apart.
/// </remarks>
public sealed class ResidualEncoder : SmallResidualEncoder
{
    private const int LastWidth = 256;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public ResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(new("residual", 32, 64, 128, LastWidth), channels, imageSize, embeddingDimensions)
    {
        // Four halvings of a padded side, each rounded up, are one division by 16, rounded up.
        var side = (imageSize + 15) / 16;
        Dense = Child("fc", new Linear(LastWidth * side * side, embeddingDimensions));
    }

    /// <summary>To the embedding.</summary>
    public Linear Dense { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images) =>
        Dense.Forward(LastMap(FirstMap(images)).Flatten(1));            // [B, D]
}

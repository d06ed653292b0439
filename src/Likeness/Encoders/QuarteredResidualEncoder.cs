using Likeness.Tensors;

namespace Likeness.Encoders;

/// <summary>A small residual network that says what is in each quarter of an image: for learning without labels.</summary>
/// <remarks>
/// As <see cref="SmallResidualEncoder"/> with stages of 32, 64 and D/4 channels, then <code>average of each quarter, side by side</code>
/// Methods without labels make the last layers overlook whatever views differ in, and some of that tells images apart: Chen et al. 2020,
/// SimCLR, https://arxiv.org/abs/2002.05709, section 4.2, keep what lies before the projection head for that reason, and a small network
/// has its best neighbours earlier still. There is no dense layer here and no fourth stage; the projection head takes their place.
/// </remarks>
public sealed class QuarteredResidualEncoder : SmallResidualEncoder
{
    private const int Quarters = 4;
    private readonly int _kernel, _stride;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D, a multiple of 4.</param>
    public QuarteredResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(new("residual-quartered", 32, 64, EachQuarter(embeddingDimensions)), channels, imageSize, embeddingDimensions)
    {
        // Three halvings, each rounded up. Of an odd side the quarters share the middle.
        var side = (imageSize + 7) / 8;
        (_kernel, _stride) = ((side + 1) / 2, side / 2);
    }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images) =>
        LastMap(FirstMap(images)).AvgPool2d(_kernel, _stride).Flatten(1);       // [B, D]

    private static int EachQuarter(int embeddingDimensions) => embeddingDimensions % Quarters == 0
        ? embeddingDimensions / Quarters
        : throw new ArgumentException($"residual-quartered has as many dimensions for each of {Quarters} quarters, and an embedding of {embeddingDimensions} was asked for. Set embedding to {embeddingDimensions / Quarters * Quarters + Quarters}.", nameof(embeddingDimensions));
}

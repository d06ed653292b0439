using Likeness.Tensors;

namespace Likeness.Encoders;

/// <summary>How much of each colour is in a picture, wherever it is: nothing to learn, and what a trained encoder of photos must beat.</summary>
/// <remarks>
/// <code>z_b = √(share of pixels in bin b),   8 bins of hue x 4 of saturation x 4 of value</code>
/// Swain and Ballard 1991, Color indexing, https://doi.org/10.1007/BF00130487. z has length 1, and the Euclidean distance of two is √2
/// times the Hellinger distance of their histograms. Bins are of equal width; a colour on a border belongs to the upper bin.
/// </remarks>
public sealed class ColourHistogramEncoder : Encoder
{
    /// <summary>D: the number of bins.</summary>
    public const int Bins = HueBins * SaturationBins * ValueBins;

    private const int HueBins = 8, SaturationBins = 4, ValueBins = 4;

    /// <param name="channels">3.</param>
    /// <param name="imageSize">Side of the images, at least 1 pixel.</param>
    /// <param name="embeddingDimensions">128, the number of bins.</param>
    public ColourHistogramEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (channels != 3)
            throw new ArgumentException($"colour-histogram counts colours, and images of {channels} channel were asked for. Set channels to 3.", nameof(channels));
        if (embeddingDimensions != Bins)
            throw new ArgumentException($"colour-histogram has {Bins} bins, and an embedding of {embeddingDimensions} dimensions was asked for. Set embedding to {Bins}.", nameof(embeddingDimensions));
    }

    /// <inheritdoc/>
    public override bool TakesPlainPixels => true;

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var (hue, chroma, value) = images.HueChromaValue();                                         // [B, H, W], hue -1 to 5 of 6
        var around = hue / 6.0;
        var saturation = chroma / value.ClampMin(1e-12);
        var bin = (Bin(around - around.Floor(), HueBins) * (double)SaturationBins + Bin(saturation, SaturationBins)) * (double)ValueBins + Bin(value, ValueBins);
        var indices = bin.Flatten(1).To(ElementType.Int64);                                         // [B, H W]
        // Made of the images and not of their number, so that the network, once recorded, counts batches of any size.
        var each = around.Flatten(1).OnesLike();                                                    // [B, H W]
        var none = each.Slice(1, 0, 1) - 1 + Tensor.Zeros([1, Bins], device: images.Device);        // [B, 128]
        var counts = none.ScatterAdd(1, indices, each);
        return (counts / (double)indices.Shape[1]).Sqrt();                                          // [B, 128]
    }

    private static Tensor Bin(Tensor share, int bins) => (share * (double)bins).Floor().Clamp(0, bins - 1);
}

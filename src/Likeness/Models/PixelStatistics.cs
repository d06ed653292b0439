using Likeness.Tensors;

namespace Likeness.Models;

/// <summary>Mean and standard deviation of the training pixels, by channel, on the scale 0 to 1.</summary>
/// <param name="Mean">[C].</param>
/// <param name="Deviation">[C], never 0.</param>
public sealed record PixelStatistics(float[] Mean, float[] Deviation)
{
    /// <summary>Flat images would otherwise be divided by 0.</summary>
    private const double LeastDeviation = 1e-3;

    private const double White = 255;

    /// <summary>Of ImageNet's images, as every weight trained on them in torchvision and timm expects; for grey images, the means over colours.</summary>
    /// <param name="channels">1 or 3.</param>
    public static PixelStatistics ImageNet(int channels) =>
        channels == 1 ? new([0.449f], [0.226f]) : new([0.485f, 0.456f, 0.406f], [0.229f, 0.224f, 0.225f]);

    /// <summary>Values widened at once: 8 MiB of them.</summary>
    private const int BlockValues = 1 << 20;

    /// <summary>Mean 0 and deviation 1: what leaves pixels as they are.</summary>
    public static PixelStatistics AsTheyAre(int channels) => new(new float[channels], [.. Enumerable.Repeat(1f, channels)]);

    /// <summary>Measures images, a block at a time.</summary>
    /// <param name="pixels">[N, C, H, W], Byte.</param>
    /// <param name="positions">Which images, at least one; a few thousand are enough.</param>
    public static PixelStatistics Of(Tensor pixels, ReadOnlySpan<int> positions)
    {
        using var scope = new TensorScope();
        var (channels, area) = (pixels.Shape[1], pixels.Shape[2] * pixels.Shape[3]);
        var sums = Tensor.Zeros([channels], ElementType.Double);
        var squares = Tensor.Zeros([channels], ElementType.Double);
        var length = (int)Math.Max(1, BlockValues / (channels * area));
        for (var start = 0; start < positions.Length; start += length)
        {
            using var block = new TensorScope();
            var images = Embedder.Rows(pixels, positions[start..Math.Min(start + length, positions.Length)]);   // [B, C, H, W]
            var values = images.Transpose(0, 1).Flatten(1).To(ElementType.Double);                              // [C, B H W]
            sums.AddFrom(values.Sum(1));
            squares.AddFrom(values.Square().Sum(1));
        }
        // Both sums are of whole numbers and exact, so the difference is not drowned in rounding.
        var count = positions.Length * (double)area;
        var mean = sums / count;
        var deviation = (squares / count - mean.Square()).ClampMin(0).Sqrt().ClampMin(LeastDeviation * White);
        return new(OnUnitRange(mean), OnUnitRange(deviation));
    }

    private static float[] OnUnitRange(Tensor values) => (values / White).To(ElementType.Float).ToArray<float>();
}

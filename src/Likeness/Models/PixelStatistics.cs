using Likeness.Tensors;

namespace Likeness.Models;

/// <summary>Mean and standard deviation of the training pixels, by channel, on the scale 0 to 1.</summary>
/// <param name="Mean">[C].</param>
/// <param name="Deviation">[C], never 0.</param>
public sealed record PixelStatistics(float[] Mean, float[] Deviation)
{
    /// <summary>Flat images would otherwise be divided by 0.</summary>
    private const double LeastDeviation = 1e-3;

    /// <summary>Measures images.</summary>
    /// <param name="pixels">[N, C, H, W], Byte; a few thousand images are enough.</param>
    public static PixelStatistics Of(Tensor pixels)
    {
        using var scope = new TensorScope();
        var byChannel = pixels.Transpose(0, 1).Flatten(1).To(ElementType.Double) / 255; // [C, N H W]
        var mean = byChannel.Mean(1);
        var deviation = byChannel.Variance(1, correction: 0).Sqrt().ClampMin(LeastDeviation);
        return new(mean.To(ElementType.Float).ToArray<float>(), deviation.To(ElementType.Float).ToArray<float>());
    }
}

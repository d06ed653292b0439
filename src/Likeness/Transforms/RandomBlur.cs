using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Blurs half of the images, each by a Gaussian of a width of its own.</summary>
/// <remarks>
/// <code>y = G_H x G_Wᵀ,   G_ij = exp(−(i − j)² / 2σ²) / Σ_j,   σ uniform in 0.1 to the largest</code>
/// Chen et al. 2020, SimCLR, https://arxiv.org/abs/2002.05709, appendix A. Weights add up to 1 at the border too, so that it does
/// not darken.
/// </remarks>
/// <param name="deviation">The largest σ in pixels, 0.1 to 20.</param>
public sealed class RandomBlur(double deviation = 1) : ITransform
{
    private const double Least = 0.1;

    private readonly double _most = TransformRange.Within(deviation, Least, 20, "blur", "deviation");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, height, width) = (images.Shape[0], images.Shape[2], images.Shape[3]);
        var deviation = Tensor.Rand([batch, 1, 1, 1], device: images.Device) * (_most - Least) + Least;
        var chosen = Tensor.Rand([batch, 1, 1, 1], device: images.Device) < 0.5;
        var blurred = Weights(height, deviation).MatMul(images).MatMul(Weights(width, deviation).Transpose(-1, -2));
        return scope.Keep(Tensor.Where(chosen, blurred, images).Clamp(0, 1));
    }

    /// <summary>What each pixel along a side takes from each other, [B, 1, side, side].</summary>
    private static Tensor Weights(long side, Tensor deviation)
    {
        var places = Tensor.Arange(0, side, ElementType.Float, deviation.Device);
        var apart = (places.Unsqueeze(1) - places) / deviation;                                 // [B, 1, side, side]
        return (apart.Square() / -2.0).Softmax();
    }
}

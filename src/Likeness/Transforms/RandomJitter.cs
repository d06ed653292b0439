using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Changes contrast and brightness, as other light would.</summary>
/// <remarks>
/// <code>y = b (m + c (x − m)),   m the mean of the image,   b and c uniform in 1 − s to 1 + s</code>
/// The grey part of the colour distortion of Chen et al. 2020, SimCLR, https://arxiv.org/abs/2002.05709, appendix A, with s = 0.8
/// for photos; 0.4 is usual for small images.
/// </remarks>
/// <param name="strength">s, over 0 to 1.</param>
public sealed class RandomJitter(double strength = 0.4) : ITransform
{
    private readonly double _strength = TransformRange.Within(strength, 0.01, 1, "jitter", "strength");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var mean = images.Mean([1, 2, 3], keep: true);                                          // [B, 1, 1, 1]
        var changed = ((images - mean) * Factor() + mean) * Factor();
        return scope.Keep(changed.Clamp(0, 1));

        Tensor Factor() => Tensor.Rand([images.Shape[0], 1, 1, 1], device: images.Device) * (2 * _strength) + (1 - _strength);
    }
}

using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Moves images towards their mean grey or away from it, as haze or hard light would.</summary>
/// <remarks>
/// <code>y = m + f (x − m), kept within 0 to 1,   m the image's mean luminance,   f uniform in 1 − s to 1 + s</code>
/// The contrast of torchvision's ColorJitter.
/// </remarks>
/// <param name="strength">s, 0.01 to 1.</param>
public sealed class RandomContrast(double strength = 0.4) : ITransform
{
    private readonly double _strength = TransformRange.Within(strength, 0.01, 1, "contrast", "strength");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var mean = images.Luminance().Mean([1, 2, 3], keep: true);                            // [B, 1, 1, 1]
        return scope.Keep(((images - mean) * TransformRange.Factor(images, _strength) + mean).Clamp(0, 1));
    }
}

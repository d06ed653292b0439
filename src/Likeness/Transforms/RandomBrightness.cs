using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Makes images brighter or darker, as more or less light would.</summary>
/// <remarks>
/// <code>y = f x, kept within 0 to 1,   f uniform in 1 − s to 1 + s</code>
/// The brightness of torchvision's ColorJitter.
/// </remarks>
/// <param name="strength">s, 0.01 to 1.</param>
public sealed class RandomBrightness(double strength = 0.4) : ITransform
{
    private readonly double _strength = TransformRange.Within(strength, 0.01, 1, "brightness", "strength");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        return scope.Keep((images * TransformRange.Factor(images, _strength)).Clamp(0, 1));
    }
}

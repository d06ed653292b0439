using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Makes colours paler or stronger; a grey image stays as it is.</summary>
/// <remarks>
/// <code>y = l + f (x − l), kept within 0 to 1,   l the luminance of each pixel,   f uniform in 1 − s to 1 + s</code>
/// The saturation of torchvision's ColorJitter.
/// </remarks>
/// <param name="strength">s, 0.01 to 1.</param>
public sealed class RandomSaturation(double strength = 0.4) : ITransform
{
    private readonly double _strength = TransformRange.Within(strength, 0.01, 1, "saturation", "strength");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        if (images.Shape[1] == 1)
            return images;
        using var scope = new TensorScope();
        var grey = images.Luminance();                                                        // [B, 1, H, W]
        return scope.Keep(((images - grey) * TransformRange.Factor(images, _strength) + grey).Clamp(0, 1));
    }
}

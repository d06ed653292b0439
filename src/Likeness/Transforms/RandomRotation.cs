using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Turns images about their middle, as a camera held askew would.</summary>
/// <remarks>
/// <code>(x, y) of the source = R(θ) (x', y'),   θ uniform in −most to most</code>
/// torchvision's RandomRotation. Departure: corners that come in from outside show the mirrored image and not black, which a network
/// would learn as a sign of training. The source is read bilinearly.
/// </remarks>
/// <param name="degrees">Largest angle either way, over 0 to 180.</param>
public sealed class RandomRotation(double degrees = 15) : ITransform
{
    private readonly double _degrees = TransformRange.Within(degrees, 0.01, 180, "rotate", "degrees");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, stretch) = (images.Shape[0], images.Shape[3] / (double)images.Shape[2]);
        var angle = (Tensor.Rand([batch], device: images.Device) * 2.0 - 1.0) * (_degrees * Math.PI / 180);
        var (cos, sin, nothing) = (angle.Cos(), angle.Sin(), angle.ZerosLike());
        // Coordinates run from -1 to 1 along both sides, however long these are.
        var matrices = Tensor.Stack([cos, -sin / stretch, nothing, sin * stretch, cos, nothing], 1).Reshape(batch, 2, 3);
        return scope.Keep(images.GridSample(matrices.AffineGrid(images.Shape), reflect: true).Clamp(0, 1));
    }
}

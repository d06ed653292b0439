using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Distorts images as another hand would draw them: turned, stretched, slanted, moved and bent smoothly, in one resampling.</summary>
/// <remarks>
/// <code>source = R(θ) [1 ρ; 0 1] diag(sx, sy) (x, y) + t + e(x, y),   e a bicubic surface through random values on a 6 x 6 grid</code>
/// The bending is the elastic distortion of Simard, Steinkraus, Platt 2003, Best practices for convolutional neural networks, section 2.
/// Departure: the field is smoothed by its coarse grid and not by a Gaussian filter. At strength 1 angles reach 15 degrees, stretches
/// a factor exp(±0.2), slants 0.3, moves 7.5 % of the side, and e has a deviation of 2.5 % of the side. Outside is black.
/// </remarks>
public sealed class RandomWarp : ITransform
{
    private const int Grid = 6;
    private const double Degrees = 15, LogStretch = 0.2, Slant = 0.3;
    // The image is 2 wide in these coordinates.
    private const double Move = 0.15, Bend = 0.05;
    private readonly double _strength;

    /// <param name="strength">Factor on all ranges, above 0 to 5.</param>
    public RandomWarp(double strength = 1) => _strength = TransformRange.Within(strength, 1e-6, 5, "warp", "strength");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, height, width, device) = (images.Shape[0], images.Shape[2], images.Shape[3], images.Device);
        var bend = Tensor.Randn([batch, 2, Grid, Grid], device: device) * (Bend * _strength);
        var field = bend.ResizeBicubic(height, width).Permute(0, 2, 3, 1);                          // [B, H, W, 2]
        var grid = Matrices(batch, device).AffineGrid([batch, 1, height, width]) + field;
        return scope.Keep(images.GridSample(grid));
    }

    /// <summary>[B, 2, 3].</summary>
    private Tensor Matrices(long batch, string device)
    {
        var drawn = (Tensor.Rand([6, batch], device: device) * 2.0 - 1.0) * _strength;              // [6, B]
        var angle = drawn.Select(0, 0) * (Degrees * Math.PI / 180);
        var (cos, sin) = (angle.Cos(), angle.Sin());
        var (stretchX, stretchY) = ((drawn.Select(0, 1) * LogStretch).Exp(), (drawn.Select(0, 2) * LogStretch).Exp());
        var slant = drawn.Select(0, 3) * Slant;
        var rows = Tensor.Stack(
        [
            cos * stretchX, (cos * slant - sin) * stretchY, drawn.Select(0, 4) * Move,
            sin * stretchX, (sin * slant + cos) * stretchY, drawn.Select(0, 5) * Move,
        ], 1);                                                                                      // [B, 6]
        return rows.Reshape(batch, 2, 3);
    }
}

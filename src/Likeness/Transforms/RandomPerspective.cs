using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Shows half of the images as seen from another side: each corner of the new image is a point drawn near that corner of the old.</summary>
/// <remarks>
/// <code>(u, v) of the new image, 0 to 1, comes from ((a u + b v + c) / (g u + h v + 1), (d u + e v + f) / (g u + h v + 1))</code>
/// with the eight numbers that send the unit square's corners to the points drawn: Heckbert 1989, Fundamentals of texture mapping and
/// image warping, section 2.2.3. torchvision's RandomPerspective. Departure: corners are drawn inside the source and not inside the
/// new image, so that the picture fills the new one and nothing black comes in. The source is read bilinearly.
/// </remarks>
/// <param name="distortion">How far a corner moves inwards at most, as a share of half the side, over 0 to 0.9.</param>
public sealed class RandomPerspective(double distortion = 0.3) : ITransform
{
    private const double Probability = 0.5;

    private readonly double _distortion = TransformRange.Within(distortion, 0.001, 0.9, "perspective", "distortion");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, height, width, device) = (images.Shape[0], images.Shape[2], images.Shape[3], images.Device);
        var chosen = (Tensor.Rand([1, batch, 1, 1], device: device) < Probability).To(ElementType.Float);
        var inwards = Tensor.Rand([8, batch, 1, 1], device: device) * chosen * (_distortion / 2);  // [8, B, 1, 1]
        var grid = Grid(inwards, Middles(height, device).Unsqueeze(1), Middles(width, device)) * 2.0 - 1.0;
        return scope.Keep(images.GridSample(grid, reflect: true).Clamp(0, 1));
    }

    /// <summary>Where each pixel comes from, [B, H, W, 2], 0 to 1.</summary>
    /// <param name="inwards">How far each corner's x and y move in, [8, B, 1, 1]: top left, top right, bottom right, bottom left.</param>
    /// <param name="v">Middles of the rows, [H, 1].</param>
    /// <param name="u">Middles of the columns, [W].</param>
    private static Tensor Grid(Tensor inwards, Tensor v, Tensor u)
    {
        var (x0, y0, x1, y1) = (inwards.Select(0, 0), inwards.Select(0, 1), 1 - inwards.Select(0, 2), inwards.Select(0, 3));
        var (x2, y2, x3, y3) = (1 - inwards.Select(0, 4), 1 - inwards.Select(0, 5), inwards.Select(0, 6), 1 - inwards.Select(0, 7));
        var (dx1, dx2, sumX) = (x1 - x2, x3 - x2, x0 - x1 + x2 - x3);
        var (dy1, dy2, sumY) = (y1 - y2, y3 - y2, y0 - y1 + y2 - y3);
        var determinant = dx1 * dy2 - dx2 * dy1;
        var g = (sumX * dy2 - dx2 * sumY) / determinant;
        var h = (dx1 * sumY - sumX * dy1) / determinant;
        var depth = g * u + h * v + 1.0;                                                            // [B, H, W]
        var x = (x1 - x0 + g * x1) * u + (x3 - x0 + h * x3) * v + x0;
        var y = (y1 - y0 + g * y1) * u + (y3 - y0 + h * y3) * v + y0;
        return Tensor.Stack([x / depth, y / depth], 3);
    }

    private static Tensor Middles(long side, string device) => (Tensor.Arange(0, side, ElementType.Float, device) + 0.5) / (double)side;
}

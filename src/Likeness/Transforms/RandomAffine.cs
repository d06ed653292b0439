using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Turns, slants, stretches and moves images, with black where nothing comes in.</summary>
/// <remarks>
/// <code>(x, y) of the source = R(θ) [1 ρx; ρy 1] diag(sx, sy) (x', y') + (tx, ty),   each of the seven at work with probability ½</code>
/// Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot Image Recognition, section 3.3. Coordinates run from
/// -1 to 1 over the image. The source is read bilinearly. Departure: the numbers are drawn for the way back, from the new
/// image to the source; as all ranges are symmetric, the images are of the same kind.
/// </remarks>
/// <param name="ranges">How far; left out, as in the paper.</param>
public sealed class RandomAffine(AffineRanges? ranges = null) : ITransform
{
    private readonly AffineRanges _ranges = ranges ?? new();

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        return scope.Keep(Warp(images, Draw(images.Shape[0], images.Device)));
    }

    /// <summary>Images [B, C, H, W] through matrices [B, 2, 3].</summary>
    internal static Tensor Warp(Tensor images, Tensor matrices) => images.GridSample(matrices.AffineGrid(images.Shape));

    /// <summary>Random matrices, [B, 2, 3].</summary>
    internal Tensor Draw(long batch, string device)
    {
        const int Numbers = 7;
        var drawn = Tensor.Rand([Numbers, batch], device: device) * 2.0 - 1.0;
        var atWork = Tensor.Rand([Numbers, batch], device: device) < 0.5;
        var numbers = Tensor.Where(atWork, drawn, drawn.ZerosLike());                               // [7, B], -1 to 1
        var angle = numbers.Select(0, 0) * (_ranges.Degrees * Math.PI / 180);
        var (cos, sin) = (angle.Cos(), angle.Sin());
        var (slantX, slantY) = (numbers.Select(0, 1) * _ranges.Shear, numbers.Select(0, 2) * _ranges.Shear);
        var (scaleX, scaleY) = (numbers.Select(0, 3) * _ranges.Scale + 1.0, numbers.Select(0, 4) * _ranges.Scale + 1.0);
        // The image is 2 wide in these coordinates.
        var (moveX, moveY) = (numbers.Select(0, 5) * (2 * _ranges.Shift), numbers.Select(0, 6) * (2 * _ranges.Shift));
        var rows = Tensor.Stack(
        [
            (cos - sin * slantY) * scaleX, (cos * slantX - sin) * scaleY, moveX,
            (sin + cos * slantY) * scaleX, (sin * slantX + cos) * scaleY, moveY,
        ], 1);                                                                                      // [B, 6]
        return rows.Reshape(batch, 2, 3);
    }
}

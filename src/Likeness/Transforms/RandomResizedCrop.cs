using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Cuts a part out of an image and enlarges it to the image's size.</summary>
/// <remarks>
/// Szegedy et al. 2015, https://arxiv.org/abs/1409.4842, section 6; the change that matters most where two views are to be
/// recognised as one image (Chen et al. 2020, SimCLR, https://arxiv.org/abs/2002.05709, section 3). Width over height is 3/4
/// to 4/3. The part is read bilinearly. Departure: a side that would not fit is cut to the image's and not drawn again.
/// </remarks>
/// <param name="leastArea">Least share of the image that is cut out, over 0 to 1; the largest is all of it.</param>
public sealed class RandomResizedCrop(double leastArea = 0.2) : ITransform
{
    private const double WidestAspect = 4.0 / 3;

    private readonly double _leastArea = TransformRange.Within(leastArea, 0.01, 1, "crop", "least area");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, device) = (images.Shape[0], images.Device);
        var area = Uniform(_leastArea, 1);                                                      // [B]
        var aspect = Uniform(-Math.Log(WidestAspect), Math.Log(WidestAspect)).Exp();
        var width = (area * aspect).Sqrt().ClampMax(1);
        var height = (area / aspect).Sqrt().ClampMax(1);
        // The image is 2 wide in these coordinates, so a part's middle lies up to 1 - width from the image's.
        var (x, y) = ((1 - width) * Uniform(-1, 1), (1 - height) * Uniform(-1, 1));
        var nothing = width.ZerosLike();
        var matrices = Tensor.Stack([width, nothing, x, nothing, height, y], 1).Reshape(batch, 2, 3);
        return scope.Keep(images.GridSample(matrices.AffineGrid(images.Shape), reflect: true).Clamp(0, 1));

        Tensor Uniform(double low, double high) => Tensor.Rand([batch], device: device) * (high - low) + low;
    }
}

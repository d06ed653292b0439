using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Thickens bright strokes at random, as if drawn with a broader pen.</summary>
/// <remarks>
/// <code>x between x, δ(x) and δ(δ(x)) at a place t drawn uniformly from 0 to 2,   δ the largest value of each 3 x 3 window</code>
/// Grey-scale dilation, Haralick, Sternberg, Zhuang 1987, Image analysis using mathematical morphology,
/// https://doi.org/10.1109/TPAMI.1987.4767941. A stroke grows by up to two pixels on each side.
/// </remarks>
public sealed class RandomStroke : ITransform
{
    private const double Most = 2;
    private readonly double _probability;

    /// <param name="probability">How often an image is changed, above 0 to 1.</param>
    public RandomStroke(double probability = 0.5) => _probability = TransformRange.Probability(probability, "stroke");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var batch = images.Shape[0];
        var atWork = Tensor.Rand([batch, 1, 1, 1], device: images.Device) < _probability;
        var place = Tensor.Rand([batch, 1, 1, 1], device: images.Device) * Most;
        place = Tensor.Where(atWork, place, place.ZerosLike());                                     // [B, 1, 1, 1], 0 to 2
        var thicker = images.MaxPool2d(3, 1, 1);
        var thickest = thicker.MaxPool2d(3, 1, 1);
        return scope.Keep(images + (thicker - images) * place.ClampMax(1) + (thickest - thicker) * (place - 1.0).ClampMin(0));
    }
}

using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Mirrors images, top for bottom: for things seen from above, that have no upper side.</summary>
/// <remarks>torchvision's RandomVerticalFlip.</remarks>
/// <param name="probability">Of an image to be mirrored, over 0 to 1.</param>
public sealed class RandomVerticalFlip(double probability = 0.5) : ITransform
{
    private readonly double _probability = TransformRange.Probability(probability, "flip-vertical");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var chosen = Tensor.Rand([images.Shape[0], 1, 1, 1], device: images.Device) < _probability;
        return scope.Keep(Tensor.Where(chosen, images.Flip(2), images));
    }
}

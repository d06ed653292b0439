using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Takes the colour out of some images, so that the network does not rely on it alone.</summary>
/// <remarks>torchvision's RandomGrayscale: all channels become the luminance 0.299 R + 0.587 G + 0.114 B.</remarks>
/// <param name="probability">Of an image to lose its colour, over 0 to 1.</param>
public sealed class RandomGreyscale(double probability = 0.1) : ITransform
{
    private readonly double _probability = TransformRange.Probability(probability, "greyscale");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var chosen = Tensor.Rand([images.Shape[0], 1, 1, 1], device: images.Device) < _probability;
        return scope.Keep(Tensor.Where(chosen, images.Luminance(), images));
    }
}

using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Covers a rectangle of an image, so that the network does not rely on one detail.</summary>
/// <remarks>
/// Zhong et al. 2017, Random Erasing Data Augmentation, https://arxiv.org/abs/1708.04896: 2 to 40 % of the image, its height
/// 0.3 to 3.3 times its width. Departures: one random colour a rectangle, not one a pixel, which costs less to draw; sides
/// that would not fit are cut to the image's and not drawn again.
/// </remarks>
/// <param name="probability">Of an image to be covered, over 0 to 1.</param>
public sealed class RandomErasing(double probability = 0.5) : ITransform
{
    private readonly double _probability = TransformRange.Probability(probability, "erase");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, channels, height, width) = (images.Shape[0], images.Shape[1], images.Shape[2], images.Shape[3]);
        var device = images.Device;
        var area = Uniform(0.02, 0.4) * (double)(height * width);                                   // [B, 1, 1, 1]
        var aspect = Uniform(Math.Log(0.3), Math.Log(3.3)).Exp();
        var covered = Span((area * aspect).Sqrt(), height).Unsqueeze(-1) & Span((area / aspect).Sqrt(), width).Unsqueeze(-2);
        var chosen = Tensor.Rand([batch, 1, 1, 1], device: device) < _probability;
        var colour = Tensor.Rand([batch, channels, 1, 1], device: device);
        return scope.Keep(Tensor.Where(covered & chosen, colour, images));

        Tensor Uniform(double low, double high) => Tensor.Rand([batch, 1, 1], device: device) * (high - low) + low;

        // The pixels, by their middles, of a stretch of some length somewhere along a side: [B, 1, side].
        Tensor Span(Tensor length, long side)
        {
            var fitting = length.ClampMax(side);
            var start = Uniform(0, 1) * ((double)side - fitting);
            var middles = Tensor.Arange(0, side, ElementType.Float, device) + 0.5;
            return (middles >= start) & (middles < start + fitting);
        }
    }
}

using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Turns the colours of an image round the colour circle; a grey image stays as it is.</summary>
/// <remarks>
/// <code>(h, s, v) becomes (h + t mod 1, s, v),   t uniform in −most to most, 1 once round the circle</code>
/// The hue of torchvision's ColorJitter. The way back to channels is closed: <code>channel = v − v s max(0, min(k, 4 − k, 1)),   k = (n + 6 h) mod 6,   n = 5, 3, 1 for red, green, blue</code>
/// A hue teaches to overlook colour: leave it out where colour tells classes apart.
/// </remarks>
/// <param name="most">Over 0 to 0.5, of the whole circle.</param>
public sealed class RandomHue(double most = 0.1) : ITransform
{
    private readonly double _most = TransformRange.Within(most, 0.001, 0.5, "hue", "turn");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        if (images.Shape[1] == 1)
            return images;
        using var scope = new TensorScope();
        var turn = (Tensor.Rand([images.Shape[0], 1, 1], device: images.Device) * 2.0 - 1.0) * (6 * _most);
        var (hue, chroma, value) = images.HueChromaValue();
        hue = hue + turn;
        return scope.Keep(Tensor.Stack([Channel(5), Channel(3), Channel(1)], 1).Clamp(0, 1));

        Tensor Channel(double n)
        {
            var around = hue + n;
            var k = around - (around / 6.0).Floor() * 6.0;                                      // [B, H, W], 0 to 6
            return value - chroma * k.Minimum(4 - k).Clamp(0, 1);
        }
    }
}

using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Turns the colours of an image round the colour circle; a grey image stays as it is.</summary>
/// <remarks>
/// <code>(h, s, v) becomes (h + t mod 1, s, v),   t uniform in −most to most, 1 once round the circle</code>
/// The hue of torchvision's ColorJitter; Smith 1978, Color gamut transform pairs, https://doi.org/10.1145/965139.807361. The way
/// back is closed: <code>channel = v − v s max(0, min(k, 4 − k, 1)),   k = (n + 6 h) mod 6,   n = 5, 3, 1 for red, green, blue</code>
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
        var (hue, chroma, value) = Sextants(images);
        hue = hue + turn + 6.0;                                                                 // 3 or more, so that n + h is positive
        return scope.Keep(Tensor.Stack([Channel(5), Channel(3), Channel(1)], 1).Clamp(0, 1));

        Tensor Channel(double n)
        {
            var around = hue + n;
            var k = around - (around / 6.0).Floor() * 6.0;                                      // [B, H, W], 0 to 6
            return value - chroma * k.Minimum(4 - k).Clamp(0, 1);
        }
    }

    /// <summary>Hue −1 to 5 (6 once round), chroma v s, and value, each [B, H, W].</summary>
    private static (Tensor Hue, Tensor Chroma, Tensor Value) Sextants(Tensor images)
    {
        var (red, green, blue) = (images.Select(1, 0), images.Select(1, 1), images.Select(1, 2));
        var value = images.Max(1);
        var chroma = value - images.Min(1);
        // A grey pixel has no hue; its chroma of 0 makes any hue right.
        var divisor = chroma.ClampMin(1e-12);
        var hue = Tensor.Where(
            value.EqualTo(red), (green - blue) / divisor,
            Tensor.Where(value.EqualTo(green), (blue - red) / divisor + 2.0, (red - green) / divisor + 4.0));
        return (hue, chroma, value);
    }
}

using Likeness.Tensors;

namespace Likeness.Encoders;

/// <summary>How much of each colour is in a picture, counted softly, so that a colour near a border of two bins belongs to both, and most in its middle.</summary>
/// <remarks>
/// <code>h_hsv = Σ over pixels of  g(x, y) w_h(hue) w_s(saturation) w_v(value),   g ∝ exp(−2 (x² + y²)), x and y from −1 to 1, Σ g = 1
/// w_h = softmax over 12 directions k of 32 cos(hue − k),   w_s and w_v linear between the middles of 5 bins each</code>
/// Swain and Ballard 1991, Color indexing, https://doi.org/10.1007/BF00130487. Departures: shares of neighbouring bins in place of one
/// whole, and hue as a direction in the plane across the grey axis, which has no border between magenta and red. What a photo is of lies in its
/// middle, and the shelf or the white sheet behind it at its borders: hence g, of deviation 1/2. Only arithmetic
/// and products are used, so that a network with it is written for other runtimes.
/// </remarks>
internal static class SoftColourHistogram
{
    /// <summary>Bins in all.</summary>
    public const int Bins = Hues * Shades * Shades;

    private const int Hues = 12, Shades = 5;
    private const double Sharpness = 32;
    private const double LeastColour = 1e-3;

    /// <param name="images">[B, 3, H, W], 0 to 1.</param>
    /// <returns>[B, 300], adding up to 1.</returns>
    public static Tensor Of(Tensor images)
    {
        var value = images.Max(1, keep: true);                                                      // [B, 1, H, W]
        var saturation = (value - images.Min(1, keep: true)) / value.ClampMin(LeastColour);
        var (height, width) = (images.Shape[2], images.Shape[3]);
        var hue = (HueWeights(images) * Middle(height, width, images.Device)).Flatten(2);           // [B, 12, H W]
        var shades = (Linear(saturation).Unsqueeze(2) * Linear(value).Unsqueeze(1)).Reshape(-1, Shades * Shades, height * width); // [B, 25, H W]
        return hue.MatMul(shades.Transpose(1, 2)).Flatten(1);                                       // [B, 300]
    }

    /// <summary>[H, W], adding up to 1: how much each pixel counts.</summary>
    private static Tensor Middle(long height, long width, string device)
    {
        var along = Bell(height, device).Unsqueeze(1) * Bell(width, device);
        return along / along.Sum();
    }

    private static Tensor Bell(long side, string device)
    {
        var place = (Tensor.Arange(0, side, ElementType.Float, device) * 2 + 1) / (double)side - 1;         // middles of pixels
        return (place.Square() * -2).Exp();
    }

    /// <summary>[B, 12, H, W]: how near each pixel's hue is to each direction; grey is as near to all.</summary>
    private static Tensor HueWeights(Tensor images)
    {
        // Red at 0, green at 120, blue at 240 degrees.
        var plane = images.Conv2d(Across(images.Device), null);                                     // [B, 2, H, W]
        var length = plane.Square().Sum(1, keep: true).Sqrt().ClampMin(LeastColour);
        return ((plane / length).Conv2d(Directions(images.Device), null) * Sharpness).Softmax(1);
    }

    /// <summary>[B, 1, H, W], 0 to 1, as shares of the bins on either side, [B, 5, H, W].</summary>
    private static Tensor Linear(Tensor share)
    {
        var middles = Tensor.Arange(0, Shades, ElementType.Float, share.Device).Reshape(1, Shades, 1, 1);
        // Beyond the outermost middles all belongs to the outermost bin.
        var place = (share * (double)Shades - 0.5).Clamp(0, Shades - 1);
        return (1 - (place - middles).Abs()).ClampMin(0);
    }

    private static Tensor Across(string device) =>
        Tensor.From([1f, -0.5f, -0.5f, 0f, MathF.Sqrt(3) / 2, -MathF.Sqrt(3) / 2], 2, 3, 1, 1).To(device);

    private static Tensor Directions(string device) =>
        Tensor.From([.. Enumerable.Range(0, Hues).SelectMany(hue => Angle(hue) is var angle ? new[] { (float)Math.Cos(angle), (float)Math.Sin(angle) } : [])], Hues, 2, 1, 1).To(device);

    private static double Angle(int hue) => (hue + 0.5) * 2 * Math.PI / Hues;
}

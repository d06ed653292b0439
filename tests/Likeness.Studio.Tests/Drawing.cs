using Likeness.Tensors.Images;

namespace Likeness.Studio.Tests;

/// <summary>Drawn characters as PNG files.</summary>
internal static class Drawing
{
    /// <summary>A cross of two strokes, drawn slightly differently for each shift.</summary>
    public static byte[] Cross(int shift = 0) => Draw((x, y) => Math.Abs(x - 24 - shift) < 2 || Math.Abs(y - 24 + shift) < 2);

    /// <summary>A ring.</summary>
    public static byte[] Ring(int shift = 0) => Draw((x, y) => Math.Abs(Math.Sqrt((x - 24 - shift) * (x - 24 - shift) + (y - 24) * (y - 24)) - 15) < 1.5);

    private static byte[] Draw(Func<int, int, bool> isInk)
    {
        var pixels = new byte[48 * 48];
        for (var pixel = 0; pixel < pixels.Length; pixel++)
            pixels[pixel] = (byte)(isInk(pixel % 48, pixel / 48) ? 0 : 255);
        return new Bitmap(48, 48, 1, pixels).ToPng();
    }
}

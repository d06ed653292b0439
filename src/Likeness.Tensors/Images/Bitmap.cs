using System.Text;

namespace Likeness.Tensors.Images;

/// <summary>A decoded image: 8-bit, rows from the top, channels interleaved.</summary>
public sealed class Bitmap
{
    /// <param name="width">Pixels across, at least 1.</param>
    /// <param name="height">Pixels down, at least 1.</param>
    /// <param name="channels">1 grey, 3 RGB.</param>
    /// <param name="pixels">[H, W, C], 0 to 255; kept, not copied.</param>
    public Bitmap(int width, int height, int channels, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentNullException.ThrowIfNull(pixels);
        if (channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "A bitmap has 1 channel (grey) or 3 (RGB).");
        if (pixels.Length != (long)width * height * channels)
            throw new ArgumentException($"A bitmap of {width} x {height} x {channels} has {(long)width * height * channels} bytes; {pixels.Length} were given.", nameof(pixels));
        (Width, Height, Channels, Pixels) = (width, height, channels, pixels);
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>1 grey, 3 RGB.</summary>
    public int Channels { get; }

    /// <summary>[H, W, C], 0 to 255.</summary>
    public byte[] Pixels { get; }

    /// <summary>The image turned anticlockwise by quarters of a full turn.</summary>
    /// <param name="quarters">How many, 0 to 3.</param>
    public Bitmap Turned(int quarters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quarters);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarters, 3);
        var (width, height) = quarters % 2 == 0 ? (Width, Height) : (Height, Width);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = quarters switch
                {
                    1 => (Width - 1 - y, x),
                    2 => (Width - 1 - x, Height - 1 - y),
                    3 => (y, Height - 1 - x),
                    _ => (x, y),
                };
                Pixels.AsSpan((fromY * Width + fromX) * Channels, Channels).CopyTo(turned.AsSpan((y * width + x) * Channels));
            }
        return new(width, height, Channels, turned);
    }

    /// <summary>The image as the bytes of a PGM or PPM file: a line of text, then the pixels as they are.</summary>
    public byte[] ToPnm() => [.. Encoding.ASCII.GetBytes($"P{(Channels == 1 ? 5 : 6)} {Width} {Height} 255\n"), .. Pixels];

    /// <summary>The image as the bytes of a PNG file, without loss.</summary>
    public unsafe byte[] ToPng()
    {
        // What deflate can add to incompressible rows, a filter byte a row included.
        var raw = Height * (1L + (long)Width * Channels);
        var bytes = new byte[checked((int)(raw + raw / 4 + 4096))];
        fixed (byte* from = Pixels, to = bytes)
        {
            ImageNative.Check(ImageNative.EncodePng(from, Width, Height, Channels, to, bytes.Length, out var length));
            return bytes[..(int)length];
        }
    }
}

namespace Likeness.Tensors.Images;

/// <summary>Reads image files: JPEG, PNG, GIF, BMP, TIFF, WebP, PBM, PGM, PPM, told apart by content.</summary>
/// <remarks>
/// Everything becomes 8-bit grey or RGB: 16-bit samples are scaled, palettes looked up, alpha blended over white, EXIF
/// orientation applied. Shrinking averages areas, enlarging is cubic. Safe to call from many threads.
/// </remarks>
public static class ImageFile
{
    /// <summary>Bytes that <see cref="FormatOf"/> needs to see.</summary>
    public const int FormatBytes = 32;

    /// <summary>Tells by the first bytes of a file whether it is an image, and which kind.</summary>
    /// <param name="start">The first <see cref="FormatBytes"/> bytes, or all there are.</param>
    public static unsafe ImageFormat FormatOf(ReadOnlySpan<byte> start)
    {
        fixed (byte* from = start)
        {
            ImageNative.Check(ImageNative.Format(from, start.Length, out var format));
            return (ImageFormat)format;
        }
    }

    /// <summary>Reads the header only.</summary>
    /// <param name="bytes">The content of an image file; the first few kilobytes will do, except for some JPEG and TIFF files.</param>
    /// <exception cref="ImageException">The content is not an image.</exception>
    public static unsafe ImageInfo Probe(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* from = bytes)
        {
            ImageNative.Check(ImageNative.Probe(from, bytes.Length, out var info));
            return info.Managed;
        }
    }

    /// <summary>Decodes, resizes and converts as the options say.</summary>
    /// <param name="bytes">The content of an image file.</param>
    /// <param name="options">Size, channels and fit wanted.</param>
    /// <exception cref="ImageException">The content is not an image, is damaged or truncated, or is too large.</exception>
    public static Bitmap Decode(ReadOnlySpan<byte> bytes, ImageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (width, height, channels) = (options.Width, options.Height, options.Channels);
        if (width == 0 || channels == 0)
        {
            var header = Probe(bytes);
            channels = channels == 0 ? header.Channels : channels;
            if (width == 0)
                (width, height) = (header.Width, header.Height);
            Refuse(header, options);
        }
        var pixels = new byte[(long)width * height * channels];
        Decode(bytes, options with { Channels = channels }, pixels);
        return new Bitmap(width, height, channels, pixels);
    }

    /// <summary>As the other overload, into memory that is already there.</summary>
    /// <param name="bytes">The content of an image file.</param>
    /// <param name="options">Size, channels and fit wanted.</param>
    /// <param name="pixels">[H, W, C], at least as large as the options ask for.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ImageException">The content is not an image, is damaged or truncated, or is too large.</exception>
    public static unsafe ImageInfo Decode(ReadOnlySpan<byte> bytes, ImageOptions options, Span<byte> pixels)
    {
        ArgumentNullException.ThrowIfNull(options);
        fixed (byte* from = bytes, to = pixels)
        {
            var native = new ImageNative.Options(options);
            ImageNative.Check(ImageNative.Decode(from, bytes.Length, native, to, pixels.Length, out var info));
            return info.Managed;
        }
    }

    // The native reader has the same limit; this one is before our own allocation.
    private static void Refuse(ImageInfo header, ImageOptions options)
    {
        if ((long)header.Width * header.Height > options.PixelLimit)
            throw new ImageException($"{header.Format} header states {header.Width} x {header.Height} = {(long)header.Width * header.Height} pixels; "
                + $"the limit is {options.PixelLimit}. Make the image smaller or raise the pixel limit.");
    }
}

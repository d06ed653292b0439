using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>Images of one size that lie decoded in memory, one after the other.</summary>
public sealed class RawImageSource : ImageSource
{
    private readonly ReadOnlyMemory<byte> _pixels;
    private readonly int _imageBytes;
    private readonly string _name;

    /// <param name="name">What the images are called; image 7 is "name#7".</param>
    /// <param name="shape">Size and channels of each image.</param>
    /// <param name="pixels">[N, H, W, C], 0 to 255; kept, not copied.</param>
    public RawImageSource(string name, (int Width, int Height, int Channels) shape, ReadOnlyMemory<byte> pixels)
    {
        if (shape.Width < 1 || shape.Height < 1 || shape.Channels is not (1 or 3))
            throw new ArgumentException($"Images of {shape.Width} x {shape.Height} x {shape.Channels}; expected sizes of at least 1 and 1 or 3 channels.", nameof(shape));
        _imageBytes = checked(shape.Width * shape.Height * shape.Channels);
        if (pixels.Length % _imageBytes != 0)
            throw new ArgumentException($"{pixels.Length} bytes are no whole number of images of {_imageBytes} bytes.", nameof(pixels));
        (_name, Shape, _pixels) = (name, shape, pixels);
    }

    /// <summary>Size and channels of each image.</summary>
    public (int Width, int Height, int Channels) Shape { get; }

    /// <inheritdoc/>
    public override int Count => _pixels.Length / _imageBytes;

    /// <inheritdoc/>
    public override string Name(int index) => $"{_name}#{index}";

    /// <inheritdoc/>
    public override long Length(int index) => _imageBytes;

    /// <summary>The image as a PGM or PPM file, so that it is resized and converted exactly as any other file.</summary>
    public override byte[] Bytes(int index) => new Bitmap(Shape.Width, Shape.Height, Shape.Channels, Pixels(index).ToArray()).ToPnm();

    /// <inheritdoc/>
    public override void Read(int index, ImageOptions options, Span<byte> pixels)
    {
        ArgumentNullException.ThrowIfNull(options);
        if ((options.Width, options.Height, options.Channels) != Shape || options.DarkGround || options.Pad > 0)
        {
            base.Read(index, options, pixels);
            return;
        }
        var image = Pixels(index);
        if (options.Invert)
            for (var i = 0; i < image.Length; i++)
                pixels[i] = (byte)~image[i];
        else
            image.CopyTo(pixels);
    }

    private ReadOnlySpan<byte> Pixels(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _pixels.Span.Slice(index * _imageBytes, _imageBytes);
    }
}

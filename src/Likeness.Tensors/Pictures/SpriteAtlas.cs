using Likeness.Tensors.Images;

namespace Likeness.Tensors.Pictures;

/// <summary>Many thumbnails in one image: image i lies in column i mod <see cref="Columns"/> of row i / <see cref="Columns"/>.</summary>
public sealed class SpriteAtlas
{
    private SpriteAtlas(Bitmap image, int columns, int side) => (Image, Columns, Side) = (image, columns, side);

    /// <summary>All thumbnails; RGB as soon as one of them is.</summary>
    public Bitmap Image { get; }

    /// <summary>Thumbnails in a row; there are as many rows as columns, the last ones perhaps empty.</summary>
    public int Columns { get; }

    /// <summary>Pixels across and down of one thumbnail's square.</summary>
    public int Side { get; }

    /// <param name="images">At least one. Larger ones are shrunk; each lies in the middle of its square, on black.</param>
    /// <param name="largestSide">The square's side is that of the largest image, but not more than this.</param>
    public static SpriteAtlas Of(IReadOnlyList<Bitmap> images, int largestSide = 32)
    {
        ArgumentOutOfRangeException.ThrowIfZero(images.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestSide, 1);
        var side = Math.Min(largestSide, images.Max(image => Math.Max(image.Width, image.Height)));
        // A square sheet: TensorBoard's projector derives the columns from the count this way.
        var columns = (int)Math.Ceiling(Math.Sqrt(images.Count));
        var channels = images.Max(image => image.Channels);
        var pixels = new byte[columns * side * columns * side * channels];
        var sheet = new Bitmap(columns * side, columns * side, channels, pixels);
        for (var i = 0; i < images.Count; i++)
            Place(sheet, Thumbnail.Of(images[i], side), i % columns * side, i / columns * side, side);
        return new SpriteAtlas(sheet, columns, side);
    }

    private static void Place(Bitmap sheet, Bitmap image, int left, int top, int side)
    {
        left += (side - image.Width) / 2;
        top += (side - image.Height) / 2;
        for (var y = 0; y < image.Height; y++)
            for (var x = 0; x < image.Width; x++)
                for (var channel = 0; channel < sheet.Channels; channel++)
                    sheet.Pixels[((top + y) * sheet.Width + left + x) * sheet.Channels + channel] =
                        image.Pixels[(y * image.Width + x) * image.Channels + Math.Min(channel, image.Channels - 1)];
    }
}

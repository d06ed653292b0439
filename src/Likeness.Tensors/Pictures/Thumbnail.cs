using Likeness.Tensors.Images;

namespace Likeness.Tensors.Pictures;

/// <summary>Small copies of images.</summary>
public static class Thumbnail
{
    /// <summary>The image itself where it fits, else a copy shrunk to fit, each pixel the mean of those it stands for.</summary>
    /// <param name="image">An image of any size.</param>
    /// <param name="side">Most pixels across and down.</param>
    public static Bitmap Of(Bitmap image, int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        var longest = Math.Max(image.Width, image.Height);
        if (longest <= side)
            return image;
        var width = Math.Max(1, image.Width * side / longest);
        var height = Math.Max(1, image.Height * side / longest);
        var pixels = new byte[width * height * image.Channels];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                for (var channel = 0; channel < image.Channels; channel++)
                    pixels[(y * width + x) * image.Channels + channel] = Mean(image, Span(x, width, image.Width), Span(y, height, image.Height), channel);
        return new Bitmap(width, height, image.Channels, pixels);
    }

    private static (int Start, int End) Span(int index, int count, int length) =>
        ((int)((long)index * length / count), (int)((index + 1L) * length / count));

    private static byte Mean(Bitmap image, (int Start, int End) across, (int Start, int End) down, int channel)
    {
        long sum = 0;
        for (var y = down.Start; y < down.End; y++)
            for (var x = across.Start; x < across.End; x++)
                sum += image.Pixels[(y * image.Width + x) * image.Channels + channel];
        var count = (across.End - across.Start) * (down.End - down.Start);
        return (byte)((sum + count / 2) / count);
    }
}

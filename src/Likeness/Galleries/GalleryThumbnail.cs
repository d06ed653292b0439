using Likeness.Tensors.Images;

namespace Likeness.Galleries;

/// <summary>A small copy of an enrolled image, to be shown, and to be embedded again where the image itself is gone.</summary>
public static class GalleryThumbnail
{
    /// <summary>Most pixels across and down; an image that fits is kept as it is, without loss.</summary>
    public const int Side = 96;

    /// <returns>A PNG.</returns>
    public static byte[] Of(ReadOnlySpan<byte> image)
    {
        var header = ImageFile.Probe(image);
        var longest = Math.Max(header.Width, header.Height);
        var options = longest <= Side
            ? ImageOptions.AsIs
            : new ImageOptions { Width = Math.Max(1, header.Width * Side / longest), Height = Math.Max(1, header.Height * Side / longest) };
        return ImageFile.Decode(image, options).ToPng();
    }
}

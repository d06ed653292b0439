using System.Text;

namespace Likeness.Tensors.Pictures;

/// <summary>Draws SVG documents, on white.</summary>
public static class SvgPicture
{
    /// <summary>The document as the bytes of a PNG file.</summary>
    /// <param name="svg">A whole SVG document. Text needs fonts on this machine; DejaVu Sans is what Likeness asks for.</param>
    /// <param name="width">Pixels across; 0 keeps the document's own width. The height follows.</param>
    /// <exception cref="InvalidDataException">The document is not SVG; the message is libvips' own.</exception>
    public static unsafe byte[] ToPng(string svg, int width = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        var document = Encoding.UTF8.GetBytes(svg);
        var result = default(NativePicture);
        fixed (byte* bytes = document)
        {
            var picture = new NativePicture { Bytes = bytes, Length = document.Length };
            return NativePicture.Take(PictureMethods.SvgToPng(&picture, width, &result), ref result);
        }
    }
}

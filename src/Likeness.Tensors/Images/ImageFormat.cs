namespace Likeness.Tensors.Images;

/// <summary>File formats, told apart by content and never by a file's name.</summary>
public enum ImageFormat
{
    /// <summary>None of the others.</summary>
    Unknown,
    /// <summary>JPEG, grey, RGB or CMYK; its EXIF orientation is honoured.</summary>
    Jpeg,
    /// <summary>PNG of any depth.</summary>
    Png,
    /// <summary>GIF; its first frame.</summary>
    Gif,
    /// <summary>Windows bitmap.</summary>
    Bmp,
    /// <summary>TIFF of 1-, 4-, 8- or 16-bit samples; its first page.</summary>
    Tiff,
    /// <summary>WebP, not animated.</summary>
    WebP,
    /// <summary>PBM, PGM or PPM, text or binary.</summary>
    Pnm,
}

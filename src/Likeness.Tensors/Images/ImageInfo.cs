namespace Likeness.Tensors.Images;

/// <summary>What an image file's header says.</summary>
/// <param name="Width">Pixels across, after EXIF orientation.</param>
/// <param name="Height">Pixels down, after EXIF orientation.</param>
/// <param name="Channels">1 grey, 3 colour. Alpha does not count: it is blended over white.</param>
/// <param name="Format">The format, told by content.</param>
public sealed record ImageInfo(int Width, int Height, int Channels, ImageFormat Format);

using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>Decides which files of a folder or an archive are meant as images.</summary>
internal static class ImageNames
{
    // The last ones are not read here, but who put them there should hear of it rather than miss them.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".bmp", ".dib", ".tif", ".tiff", ".webp", ".pgm", ".ppm", ".pbm", ".pnm",
        ".heic", ".heif", ".avif", ".jxl", ".jp2",
    };

    /// <summary>True for a name that ends as an image's does; other files are images when their first bytes say so.</summary>
    /// <param name="name">The file's name or path.</param>
    /// <param name="open">Opens the file, for a look at its start.</param>
    public static bool IsImage(string name, Func<Stream> open)
    {
        if (Extensions.Contains(Path.GetExtension(name)))
            return true;
        using var stream = open();
        var start = new byte[ImageFile.FormatBytes];
        return ImageFile.FormatOf(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false))) != ImageFormat.Unknown;
    }

    /// <summary>True for files that systems leave behind: ".DS_Store", "__MACOSX/...", "Thumbs.db".</summary>
    public static bool IsHidden(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..") || part is "__MACOSX" or "Thumbs.db");
}

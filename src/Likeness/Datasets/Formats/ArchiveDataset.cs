namespace Likeness.Datasets.Formats;

/// <summary>Opens a .zip, .tar or .tar.gz of a folder with one sub-folder a class, without unpacking it.</summary>
/// <remarks>Folders that all images share, such as the one that was packed, do not count.</remarks>
internal static class ArchiveDataset
{
    /// <summary>Whether a file is an archive, by its first bytes.</summary>
    public static bool IsArchive(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[262];
        return start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)) switch
        {
            [(byte)'P', (byte)'K', ..] => true,
            [0x1f, 0x8b, ..] => true,
            { Length: 262 } whole => whole[257..].SequenceEqual("ustar"u8),
            _ => false,
        };
    }

    /// <param name="file">The archive.</param>
    /// <param name="inner">A folder inside the archive, or empty.</param>
    /// <exception cref="DatasetException">The archive is damaged, hostile, or not of one folder a class.</exception>
    public static ImageDataset Open(string file, string inner = "")
    {
        ImageSource source = IsZip(file) ? ZipImageSource.Open(file, inner) : TarImageSource.Open(file, inner);
        var where = inner.Length == 0 ? file : $"{file}/{inner}";
        string[] names = [.. Enumerable.Range(0, source.Count).Select(source.Name)];
        var shared = inner.Length == 0 ? FolderLayout.SharedFolders(names) : inner.Split('/').Length;
        var annotations = FolderLayout.Annotate(where, [.. names.Select(name => string.Join('/', name.Split('/')[shared..]))]);
        return new ImageDataset(Path.GetFileName(where), source, annotations);
    }

    private static bool IsZip(string file)
    {
        using var stream = File.OpenRead(file);
        return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
    }
}

using System.Formats.Tar;
using System.IO.Compression;

namespace Likeness.Datasets.Formats;

/// <summary>Images of a tar archive, gzipped or not, their files kept in memory: a tar can only be read from front to back.</summary>
internal sealed class TarImageSource : ImageSource
{
    private const long MostBytesTogether = 4L << 30;
    private readonly string _archive;
    private readonly (string Name, byte[] Bytes)[] _images;

    private TarImageSource(string archive, IEnumerable<(string Name, byte[] Bytes)> images) =>
        (_archive, _images) = (archive, [.. images.OrderBy(image => image.Name, StringComparer.Ordinal)]);

    /// <summary>Reads the images of an archive, ordered by name.</summary>
    /// <param name="archive">The file.</param>
    /// <param name="inner">A folder inside the archive to keep to, without a slash at its end; empty for all.</param>
    /// <exception cref="DatasetException">The archive is damaged, an entry points outside it, or it is too large.</exception>
    public static TarImageSource Open(string archive, string inner = "")
    {
        try
        {
            using var file = File.OpenRead(archive);
            var gzipped = file.ReadByte() == 0x1f;
            file.Position = 0;
            using var content = gzipped ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            using var tar = new TarReader(content);
            return new TarImageSource(archive, Read(archive, tar, inner));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new DatasetException($"{archive} cannot be read: {e.Message} Expected a tar archive, plain or gzipped, that is whole; get it again.", e);
        }
    }

    public override int Count => _images.Length;

    public override string Name(int index) => _images[index].Name;

    public override string Location(int index) => $"{_archive}/{_images[index].Name}";

    public override long Length(int index) => _images[index].Bytes.Length;

    public override byte[] Bytes(int index) => _images[index].Bytes;

    private static List<(string, byte[])> Read(string archive, TarReader tar, string inner)
    {
        var images = new List<(string, byte[])>();
        var together = 0L;
        while (tar.GetNextEntry() is { } entry)
        {
            ArchivePath.Check(archive, entry.Name);
            if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                throw ArchivePath.Link(archive, entry.Name);
            var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.DataStream is null || ImageNames.IsHidden(name) || inner.Length > 0 && !name.StartsWith(inner + "/", StringComparison.Ordinal))
                continue;
            ArchivePath.CheckSize(archive, name, entry.Length);
            if ((together += entry.Length) > MostBytesTogether)
                throw new DatasetException($"{archive} holds more than {MostBytesTogether} bytes of images, which are kept in memory. Unpack it and name the folder, or use a zip archive.");
            var bytes = new byte[entry.Length];
            entry.DataStream.ReadExactly(bytes);
            if (ImageNames.IsImage(name, () => new MemoryStream(bytes)))
                images.Add((name, bytes));
        }
        return images;
    }
}

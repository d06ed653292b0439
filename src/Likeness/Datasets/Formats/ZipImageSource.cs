using System.Collections.Concurrent;
using System.IO.Compression;

namespace Likeness.Datasets.Formats;

/// <summary>Images in a zip archive, read in place.</summary>
/// <remarks>A <see cref="ZipArchive"/> serves one thread at a time, so each thread that reads borrows one of its own.</remarks>
internal sealed class ZipImageSource : ImageSource
{
    private readonly string _archive;
    private readonly (int Position, string Name, long Length)[] _images;
    private readonly ConcurrentBag<ZipArchive> _idle = [];

    private ZipImageSource(string archive, (int, string, long)[] images) => (_archive, _images) = (archive, images);

    /// <summary>Lists the images of an archive, ordered by name.</summary>
    /// <param name="archive">The file.</param>
    /// <param name="inner">A folder inside the archive to keep to, without a slash at its end; empty for all.</param>
    /// <exception cref="DatasetException">The archive is damaged, or an entry points outside it.</exception>
    public static ZipImageSource Open(string archive, string inner = "")
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            var images = new List<(int, string Name, long)>();
            foreach (var (position, entry) in zip.Entries.Index())
            {
                ArchivePath.Check(archive, entry.FullName);
                if (IsLink(entry))
                    throw ArchivePath.Link(archive, entry.FullName);
                if (IsImage(entry, inner))
                    images.Add((position, entry.FullName, entry.Length));
            }
            return new ZipImageSource(archive, [.. images.OrderBy(image => image.Name, StringComparer.Ordinal)]);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(archive, e);
        }
    }

    public override int Count => _images.Length;

    public override string Name(int index) => _images[index].Name;

    public override string Location(int index) => $"{_archive}/{_images[index].Name}";

    public override long Length(int index) => _images[index].Length;

    public override byte[] Bytes(int index)
    {
        var (position, name, length) = _images[index];
        ArchivePath.CheckSize(_archive, name, length);
        if (!_idle.TryTake(out var zip))
            zip = ZipFile.OpenRead(_archive);
        try
        {
            using var stream = zip.Entries[position].Open();
            var bytes = new byte[length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(Location(index), e);
        }
        finally
        {
            _idle.Add(zip);
        }
    }

    private static bool IsImage(ZipArchiveEntry entry, string inner) =>
        !entry.FullName.EndsWith('/') && (inner.Length == 0 || entry.FullName.StartsWith(inner + "/", StringComparison.Ordinal))
        && !ImageNames.IsHidden(entry.FullName) && ImageNames.IsImage(entry.FullName, entry.Open);

    // The upper half of the attributes is the Unix mode, whose top four bits are 10 for a link.
    private static bool IsLink(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 28 & 0xf) == 10;

    private static DatasetException Damaged(string where, Exception reason) =>
        new($"{where} cannot be read: {reason.Message} Expected a zip archive that is whole and not encrypted; get it again.", reason);
}

using System.IO.Compression;
using System.Text.Json;
using Likeness.Galleries.Stores;
using Likeness.Tensors.Files;

namespace Likeness.Galleries;

/// <summary>A gallery as one zip file of open formats, to be read by anything and by <see cref="Import"/>.</summary>
/// <remarks>
/// <code>gallery.json      {"format": "likeness-gallery", "version": 1, "model", "dimensions", "comparison", "created", "entries"}
/// entries.jsonl     one {"label", "source", "digest", "time", "thumbnail"} a line; digest in hex, time in milliseconds since 1970
/// embeddings.npy    float32 [N, D], a row a line of entries.jsonl
/// thumbnails/N.png  named by "thumbnail"</code>
/// Reading, nothing in it is used as a path, and no part is read further than it may be long.
/// </remarks>
public static class GalleryArchive
{
    private const int BatchEntries = 500;
    private const int MostLineLetters = 40_000;

    /// <summary>Writes a gallery, whole or not at all.</summary>
    /// <returns>How many entries.</returns>
    /// <exception cref="GalleryException">It was changed meanwhile.</exception>
    public static int Export(IGalleryStore store, string path)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (seen, description, ids) = (store.Revision(), store.Describe(), store.Known().Select(entry => entry.Key).ToArray());
        AtomicFile.Write(path, stream =>
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            using (var part = zip.CreateEntry("gallery.json").Open())
                JsonSerializer.Serialize(part, new ArchiveHeader("likeness-gallery", 1, description.Model, description.Dimensions, description.Comparison, description.Created.ToUnixTimeMilliseconds(), ids.Length), ArchiveJson.Default.ArchiveHeader);
            var withThumbnail = new List<long>();
            using (var lines = new StreamWriter(zip.CreateEntry("entries.jsonl").Open()))
                foreach (var entry in Entries(store, ids))
                {
                    if (store.Thumbnail(entry.Id).Length > 0)
                        withThumbnail.Add(entry.Id);
                    lines.Write(JsonSerializer.Serialize(new ArchiveLine(entry.Label, entry.Source, entry.Digest, entry.Time.ToUnixTimeMilliseconds(),
                        withThumbnail.Count > 0 && withThumbnail[^1] == entry.Id ? $"thumbnails/{entry.Id}.png" : null), ArchiveJson.Default.ArchiveLine) + "\n");
                }
            using (var part = zip.CreateEntry("embeddings.npy", CompressionLevel.NoCompression).Open())
            {
                part.Write(NpyFile.Header(ids.Length, description.Dimensions));
                foreach (var entry in Entries(store, ids))
                    part.Write(Embeddings.ToBytes(entry.Embedding));
            }
            foreach (var id in withThumbnail)
                using (var part = zip.CreateEntry($"thumbnails/{id}.png", CompressionLevel.NoCompression).Open())
                    part.Write(store.Thumbnail(id));
            if (store.Revision() != seen)
                throw new GalleryException($"{store.Location} was changed while it was written out. Try again.");
        });
        return ids.Length;
    }

    /// <summary>Reads what <see cref="Export"/> wrote into a gallery, made where there is none.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="location">The gallery: of the same model, or not there yet.</param>
    /// <returns>How many entries were new to it, and how many it held already. Broken off, the same call goes on.</returns>
    /// <exception cref="GalleryException">The archive is damaged or hostile, or of another model than the gallery.</exception>
    public static (int Added, int Held) Import(string path, string location)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var header = ReadHeader(zip, path);
            var description = new GalleryDescription(header.Model, header.Dimensions, header.Comparison, DateTimeOffset.FromUnixTimeMilliseconds(header.Created)).Checked(path);
            using var store = GalleryStores.Exists(location) ? GalleryStores.Open(location) : GalleryStores.Create(location, description);
            if (store.Describe() is var into && into.Model != description.Model)
                throw new GalleryException($"{path} was made with the model {Embeddings.Short(description.Model)}, and {store.Location} with {Embeddings.Short(into.Model)}. Import into a new gallery, then bring it over with 'likeness gallery re-embed'.");
            var (added, held) = (0, 0);
            foreach (var batch in Read(zip, header, path).Chunk(BatchEntries))
            {
                var enrolled = store.Add(batch);
                (added, held) = (added + enrolled.Count(entry => entry.IsNew), held + enrolled.Count(entry => !entry.IsNew));
            }
            return (added, held);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or ArgumentException or FormatException or EndOfStreamException)
        {
            throw new GalleryException($"{path} is no usable archive of a gallery: {error.Message} Name a file that 'likeness gallery export' wrote.", error);
        }
    }

    private static IEnumerable<GalleryEntry> Entries(IGalleryStore store, long[] ids) => ids.Chunk(BatchEntries).SelectMany(part => store.Find(part));

    private static ArchiveHeader ReadHeader(ZipArchive zip, string path)
    {
        var header = JsonSerializer.Deserialize(Bytes(zip, "gallery.json", 10_000), ArchiveJson.Default.ArchiveHeader);
        return header is { Format: "likeness-gallery", Version: 1, Entries: >= 0, Dimensions: >= 1 and <= 4096 }
            ? header
            : throw new GalleryException($"{path} holds a gallery of another kind or version than this Likeness reads. Export it again with this version.");
    }

    private static IEnumerable<Enrolment> Read(ZipArchive zip, ArchiveHeader header, string path)
    {
        using var lines = new StreamReader(Part(zip, "entries.jsonl").Open());
        using var numbers = Part(zip, "embeddings.npy").Open();
        var npy = NpyFile.Header(header.Entries, header.Dimensions);
        var found = new byte[npy.Length];
        numbers.ReadExactly(found);
        if (!found.AsSpan().SequenceEqual(npy))
            throw new InvalidDataException($"embeddings.npy is no matrix of {header.Entries} rows of {header.Dimensions} float32 numbers.");
        var row = new byte[header.Dimensions * sizeof(float)];
        for (var entry = 0; entry < header.Entries; entry++)
        {
            var line = JsonSerializer.Deserialize(Line(lines, entry), ArchiveJson.Default.ArchiveLine) ?? throw new InvalidDataException($"line {entry + 1} of entries.jsonl is null.");
            numbers.ReadExactly(row);
            yield return new Enrolment
            {
                Label = line.Label,
                Source = line.Source,
                Digest = Convert.FromHexString(line.Digest),
                Time = DateTimeOffset.FromUnixTimeMilliseconds(line.Time),
                Thumbnail = line.Thumbnail is { } thumbnail ? Bytes(zip, thumbnail, Enrolment.MostThumbnailBytes) : [],
                Model = header.Model,
                Embedding = Embeddings.FromBytes(row, header.Dimensions, entry + 1, path),
            };
        }
    }

    // A line without end would otherwise be read until memory is gone.
    private static string Line(StreamReader lines, int entry)
    {
        var line = new System.Text.StringBuilder();
        for (int letter; (letter = lines.Read()) is not (-1 or '\n');)
            if (line.Append((char)letter).Length > MostLineLetters)
                throw new InvalidDataException($"line {entry + 1} of entries.jsonl has more than {MostLineLetters} letters.");
        return line.Length > 0 ? line.ToString() : throw new InvalidDataException($"entries.jsonl ends before line {entry + 1}.");
    }

    private static ZipArchiveEntry Part(ZipArchive zip, string name) => zip.GetEntry(name) ?? throw new InvalidDataException($"it lacks {name}.");

    private static byte[] Bytes(ZipArchive zip, string name, int most)
    {
        using var part = Part(zip, name).Open();
        var bytes = new byte[most + 1];
        var length = part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= most ? bytes[..length] : throw new InvalidDataException($"{name} has more than {most} bytes.");
    }
}

using System.IO.Compression;
using Likeness.Tensors.Files;
using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>The zip archive that torch.save writes: NAME/data.pkl, and the numbers of each storage in NAME/data/KEY, never compressed.</summary>
/// <remarks>Entries are only read, by names made here; nothing is ever written where an entry says.</remarks>
internal sealed class TorchArchive : IDisposable
{
    private const string Pickle = "/data.pkl";
    private const string Program = "/constants.pkl";
    private const long LongestPickle = 64 << 20;
    private const int MostEntries = 100_000;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = [];
    private readonly string _root;

    /// <exception cref="InvalidDataException">Not such an archive, or one made to exhaust memory.</exception>
    internal TorchArchive(Stream file)
    {
        _zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Count > MostEntries)
            throw Wrong($"its archive has {_zip.Entries.Count} entries, and {MostEntries} are the most allowed");
        if (_zip.Entries.Any(entry => entry.FullName.EndsWith(Program, StringComparison.Ordinal)))
            throw new InvalidDataException("It is a TorchScript file, which is a program with its weights. Save the weights alone: torch.save(model.state_dict(), FILE).");
        var total = 0L;
        foreach (var entry in _zip.Entries)
        {
            // What is stored as it is cannot grow: together the entries are no longer than the file.
            if (entry.CompressedLength != entry.Length || entry.IsEncrypted)
                throw Wrong($"its entry {Quoted(entry.FullName)} is compressed or encrypted, which torch.save never does");
            total += entry.Length;
            if (entry.Length < 0 || total < 0 || total > file.Length)
                throw Wrong($"its entries are longer together than its {file.Length} bytes");
            if (!_entries.TryAdd(entry.FullName, entry))
                throw Wrong($"its archive holds {Quoted(entry.FullName)} twice");
        }
        _root = Root();
        if (_entries.TryGetValue($"{_root}/byteorder", out var order) && Read(order, 16) is var text && !text.AsSpan().SequenceEqual("little"u8))
            throw new InvalidDataException("The checkpoint was written on a big-endian machine. Load it in PyTorch on a little-endian one and save it anew.");
    }

    /// <summary>The description of everything in the file.</summary>
    internal byte[] ReadPickle() => Read(_entries[_root + Pickle], LongestPickle);

    /// <summary>The numbers of a storage, [length].</summary>
    internal Tensor Load(TorchStorage storage)
    {
        if (!_entries.TryGetValue($"{_root}/data/{storage.Key}", out var entry))
            throw Wrong($"storage {storage.Key} is not in its archive");
        if (storage.Length > long.MaxValue / 8 || entry.Length != storage.Length * storage.Type.Size())
            throw Wrong($"storage {storage.Key} has {entry.Length} bytes, and {storage.Length} elements of type {storage.Type} were announced");
        var tensor = Tensor.Uninitialised([storage.Length], storage.Type);
        using var stream = entry.Open();
        TensorBytes.Read(tensor, stream);
        return tensor;
    }

    public void Dispose() => _zip.Dispose();

    private string Root()
    {
        var roots = _entries.Keys.Where(name => name.EndsWith(Pickle, StringComparison.Ordinal) && name.IndexOf('/', StringComparison.Ordinal) == name.Length - Pickle.Length).ToArray();
        return roots.Length == 1 ? roots[0][..^Pickle.Length] : throw Wrong($"its archive holds {roots.Length} files NAME/data.pkl, and 1 was expected");
    }

    private static byte[] Read(ZipArchiveEntry entry, long most)
    {
        if (entry.Length > most)
            throw Wrong($"its entry {Quoted(entry.FullName)} has {entry.Length} bytes, and {most} are the most allowed");
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }
}

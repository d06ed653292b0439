namespace Likeness.Tensors.Files;

/// <summary>Reads and writes tensors in the safetensors format: a JSON header, then the plain numbers; nothing is executed.</summary>
/// <remarks>
/// <code>8 bytes: N, little-endian | N bytes: JSON {"name": {"dtype", "shape", "data_offsets"}, "__metadata__": {...}} | data</code>
/// https://github.com/huggingface/safetensors#format. Numbers are little-endian and row-major.
/// </remarks>
public static class Safetensors
{
    /// <summary>Writes a file whole, or leaves what was there.</summary>
    /// <exception cref="IOException">The file cannot be written, see <see cref="AtomicFile"/>.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null) =>
        AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, tensors, metadata ?? new Dictionary<string, string>()));

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut short or hostile; says where.</exception>
    public static SafetensorsContent Read(string path) => Named(path, stream =>
    {
        var header = SafetensorsHeader.Read(stream);
        return new SafetensorsContent(header.Entries.ToDictionary(entry => entry.Name, entry => ReadTensor(stream, entry)), header.Metadata);
    });

    /// <summary>Reads the metadata alone, which is quick whatever the size of the file. The whole header is checked.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut short or hostile; says where.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path) => Named(path, stream => SafetensorsHeader.Read(stream).Metadata);

    private static T Named<T>(string path, Func<Stream, T> read)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return read(stream);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    // Entries come in the order of their bytes and cover them without holes, so the file is read from front to back.
    private static Tensor ReadTensor(Stream stream, SafetensorsEntry entry)
    {
        var tensor = Tensor.Uninitialised(entry.Shape, entry.Type);
        TensorBytes.Read(tensor, stream);
        return entry.Type != ElementType.Bool || TensorBytes.AreTruthValues(tensor)
            ? tensor
            : throw SafetensorsError.Wrong($"tensor {SafetensorsError.Quoted(entry.Name)} of type BOOL holds bytes other than 0 and 1");
    }
}

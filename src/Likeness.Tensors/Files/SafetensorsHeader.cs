using System.Buffers.Binary;
using System.Text.Json;
using static Likeness.Tensors.Files.SafetensorsError;

namespace Likeness.Tensors.Files;

/// <summary>The header of a safetensors file, with everything in it checked against the length of the file.</summary>
/// <remarks>Every defect is an <see cref="InvalidDataException"/>; nothing is allocated on the word of an unchecked number.</remarks>
internal sealed class SafetensorsHeader
{
    private const int Prefix = 8;
    private const long Longest = 100_000_000;

    private SafetensorsHeader(IReadOnlyList<SafetensorsEntry> entries, IReadOnlyDictionary<string, string> metadata, long dataStart) =>
        (Entries, Metadata, DataStart) = (entries, metadata, dataStart);

    /// <summary>The tensors, in the order of their bytes.</summary>
    internal IReadOnlyList<SafetensorsEntry> Entries { get; }

    internal IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Position in the file of the first tensor's first byte.</summary>
    internal long DataStart { get; }

    internal static SafetensorsHeader Read(Stream stream)
    {
        if (!stream.CanSeek)
            throw new InvalidDataException("A safetensors file cannot be read from a pipe or a device; give a regular file.");
        var fileLength = stream.Length;
        Span<byte> prefix = stackalloc byte[Prefix];
        if (fileLength < Prefix)
            throw Wrong($"it has {fileLength} bytes, and the length of its header alone takes {Prefix}");
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > (ulong)Longest)
            throw Wrong($"its header says to be {length} bytes long, and {Longest} is the most allowed");
        if (length > (ulong)(fileLength - Prefix))
            throw Wrong($"its header says to be {length} bytes long, and the file ends after {fileLength - Prefix} of them");
        var json = new byte[length];
        stream.ReadExactly(json);
        var parser = new SafetensorsHeaderParser();
        try
        {
            parser.Parse(json);
        }
        catch (JsonException error)
        {
            throw Wrong($"its header is not JSON: {error.Message}", error);
        }
        var dataStart = Prefix + (long)length;
        var entries = parser.Entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End).ToArray();
        CheckCover(entries, fileLength - dataStart);
        return new(entries, parser.Metadata, dataStart);
    }

    // The format allows neither holes, in which something could hide, nor bytes that two tensors share.
    private static void CheckCover(IReadOnlyList<SafetensorsEntry> entries, long dataLength)
    {
        var covered = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin != covered)
                throw Wrong($"tensor {Quoted(entry.Name)} begins at byte {entry.Begin} of the data, and {covered} was expected");
            if (entry.End > dataLength)
                throw Wrong($"tensor {Quoted(entry.Name)} ends at byte {entry.End} of the data, of which the file holds {dataLength}");
            covered = entry.End;
        }
        if (covered != dataLength)
            throw Wrong($"its tensors take {covered} bytes, and the file holds {dataLength} after the header");
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Likeness.Tensors.Files;
using Likeness.Tensors.Neighbours;

namespace Likeness.Galleries.Search;

/// <summary>The links between a gallery's entries as a file beside it, so that they need not be found again in every process.</summary>
/// <remarks>
/// <code>"LKNGRAPH" 1 | N | digest of the N entries' numbers, 32 bytes | entry point | L | levels, N × int32 | links, L × int32 | SHA-256 of all before</code>
/// Numbers are int64, little-endian. Only links are in it: the vectors come from the gallery, and every link is checked before it is followed, so
/// a file that somebody made up can make answers worse, and nothing else. It can be deleted at any time.
/// </remarks>
internal static class GraphFile
{
    private static readonly byte[] s_magic = "LKNGRAPH"u8.ToArray();
    private const int HeaderBytes = 8 + 8 + 8 + 32 + 8 + 8;

    /// <summary>Where the links of a gallery's file lie.</summary>
    public static string PathOf(string gallery) => gallery + ".index";

    /// <summary>Writes the file, whole or not at all.</summary>
    public static void Write(string path, ReadOnlySpan<byte> entries, NeighbourLinks links)
    {
        var header = new byte[HeaderBytes];
        s_magic.CopyTo(header, 0);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), 1);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), links.Levels.Length);
        entries.CopyTo(header.AsSpan(24));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(56), links.Entry);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(64), links.Links.Length);
        AtomicFile.Write(path, stream =>
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in (ReadOnlyMemory<byte>[])[header, Bytes(links.Levels), Bytes(links.Links)])
            {
                digest.AppendData(part.Span);
                stream.Write(part.Span);
            }
            stream.Write(digest.GetHashAndReset());
        });
    }

    /// <summary>The number of entries that a file holds the links of, and the digest of their numbers; null where it is no such file.</summary>
    public static (long Count, byte[] Entries)? Probe(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var header = new byte[HeaderBytes];
            return stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes && Header(header, stream.Length) is { } counts
                ? (counts.Count, header[24..56])
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the links.</summary>
    /// <returns>Null where the file is missing, cut off, or changed.</returns>
    public static NeighbourLinks? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var header = new byte[HeaderBytes];
            if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) != HeaderBytes || Header(header, stream.Length) is not { } counts)
                return null;
            var (levels, links, written) = (new int[counts.Count], new int[counts.Links], new byte[32]);
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            digest.AppendData(header);
            foreach (var part in (int[][])[levels, links])
            {
                stream.ReadExactly(MemoryMarshal.AsBytes(part.AsSpan()));
                digest.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
            }
            stream.ReadExactly(written);
            return digest.GetHashAndReset().AsSpan().SequenceEqual(written)
                ? new(levels, links, (int)Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(56)), int.MinValue, int.MaxValue))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 over numbers of entries, in their order.</summary>
    public static byte[] DigestOf(IEnumerable<long> ids)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in ids.Chunk(8_192))
            digest.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        return digest.GetHashAndReset();
    }

    // The length of the file must be the one that its counts ask for, before anything is allocated for them.
    private static (int Count, int Links)? Header(ReadOnlySpan<byte> header, long fileBytes)
    {
        var (version, count, links) = (BinaryPrimitives.ReadInt64LittleEndian(header[8..]), BinaryPrimitives.ReadInt64LittleEndian(header[16..]), BinaryPrimitives.ReadInt64LittleEndian(header[64..]));
        return header.StartsWith(s_magic) && version == 1 && count is > 0 and < int.MaxValue / 2 && links is > 0 and < int.MaxValue / 2 && fileBytes == HeaderBytes + (count + links) * sizeof(int) + 32
            ? ((int)count, (int)links)
            : null;
    }

    private static byte[] Bytes(int[] numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
}

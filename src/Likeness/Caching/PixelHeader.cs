using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Likeness.Caching;

/// <summary>The frame around the pixels of a cache file, by which a truncated or foreign one is told.</summary>
/// <remarks>
/// <code>
/// 0     "likeness pixels\n", key (32 bytes), images kept, bytes an image, bytes of the list (each int64, little-endian), zeros to 4096
/// 4096  the images kept, one after the other
/// then  the list of those left out, JSON: [{"Position": 3, "Reason": "..."}]
/// then  SHA-256 of the first 4096 bytes and the list
/// </code>
/// </remarks>
/// <param name="Images">Images kept.</param>
/// <param name="ImageBytes">Bytes of each.</param>
/// <param name="Skipped">Images left out, by position.</param>
internal sealed record PixelHeader(long Images, int ImageBytes, IReadOnlyList<SkippedPosition> Skipped)
{
    /// <summary>Where the pixels begin: at a page, so that no image shares one with the header.</summary>
    public const int Start = 4096;

    private const int Fields = 16 + PixelKey.Bytes;
    private const int MostListBytes = 1 << 30;

    private static ReadOnlySpan<byte> Magic => "likeness pixels\n"u8;

    /// <summary>The bytes before the pixels, and those after them.</summary>
    public (byte[] Before, byte[] After) ToBytes(ReadOnlySpan<byte> key)
    {
        var list = JsonSerializer.SerializeToUtf8Bytes(Skipped, CacheJson.Default.IReadOnlyListSkippedPosition);
        var before = new byte[Start];
        Magic.CopyTo(before);
        key.CopyTo(before.AsSpan(Magic.Length));
        BinaryPrimitives.WriteInt64LittleEndian(before.AsSpan(Fields), Images);
        BinaryPrimitives.WriteInt64LittleEndian(before.AsSpan(Fields + 8), ImageBytes);
        BinaryPrimitives.WriteInt64LittleEndian(before.AsSpan(Fields + 16), list.Length);
        return (before, [.. list, .. Sum(before, list)]);
    }

    /// <summary>Reads the frame of a file.</summary>
    /// <returns>Null where the file is not whole, or not of these images.</returns>
    public static PixelHeader? Read(Stream file, ReadOnlySpan<byte> key, int images, int imageBytes)
    {
        var before = new byte[Start];
        if (file.ReadAtLeast(before, Start, throwOnEndOfStream: false) < Start || !before.AsSpan().StartsWith(Magic) || !before.AsSpan(Magic.Length, key.Length).SequenceEqual(key))
            return null;
        var kept = BinaryPrimitives.ReadInt64LittleEndian(before.AsSpan(Fields));
        var listBytes = BinaryPrimitives.ReadInt64LittleEndian(before.AsSpan(Fields + 16));
        if (BinaryPrimitives.ReadInt64LittleEndian(before.AsSpan(Fields + 8)) != imageBytes || kept < 1 || kept > images || listBytes is < 0 or > MostListBytes
            || file.Length != Start + kept * imageBytes + listBytes + SHA256.HashSizeInBytes)
            return null;
        var after = new byte[listBytes + SHA256.HashSizeInBytes];
        file.Position = Start + kept * imageBytes;
        file.ReadExactly(after);
        var list = after.AsSpan(0, (int)listBytes);
        if (!Sum(before, list).AsSpan().SequenceEqual(after.AsSpan((int)listBytes)))
            return null;
        return new(kept, imageBytes, JsonSerializer.Deserialize(list, CacheJson.Default.IReadOnlyListSkippedPosition) ?? []);
    }

    private static byte[] Sum(ReadOnlySpan<byte> before, ReadOnlySpan<byte> list)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(list);
        return hash.GetHashAndReset();
    }
}

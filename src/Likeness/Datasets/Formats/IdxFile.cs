using System.Buffers.Binary;
using System.IO.Compression;

namespace Likeness.Datasets.Formats;

/// <summary>Reads the IDX format of MNIST, plain or gzipped, told apart by content.</summary>
/// <remarks>
/// Big-endian: 0, 0, type (8: unsigned byte), rank, then one 32-bit length a dimension, then the bytes.
/// http://yann.lecun.com/exdb/mnist/
/// </remarks>
internal static class IdxFile
{
    private const int ImageMagic = 0x0803, LabelMagic = 0x0801;

    /// <returns>Count, height, width and the pixels [N, H, W].</returns>
    /// <exception cref="DatasetException">The file is not of images, or is truncated.</exception>
    public static (int Count, int Height, int Width, ReadOnlyMemory<byte> Pixels) ReadImages(string path)
    {
        var bytes = ReadContent(path);
        var lengths = ReadHeader(path, bytes, ImageMagic, "images", rank: 3);
        return (lengths[0], lengths[1], lengths[2], Body(path, bytes, lengths));
    }

    /// <returns>One label an image.</returns>
    /// <exception cref="DatasetException">The file is not of labels, or is truncated.</exception>
    public static ReadOnlySpan<byte> ReadLabels(string path)
    {
        var bytes = ReadContent(path);
        return Body(path, bytes, ReadHeader(path, bytes, LabelMagic, "labels", rank: 1)).Span;
    }

    private static int[] ReadHeader(string path, byte[] bytes, int magic, string what, int rank)
    {
        if (bytes.Length < 4 * (rank + 1))
            throw new DatasetException($"{path} is truncated: {bytes.Length} bytes, too few for an IDX header. Get the file again.");
        var found = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (found != magic)
            throw new DatasetException($"{path} begins with 0x{found:x8}; an IDX file of {what} begins with 0x{magic:x8}. Check that it is the file of {what}, or get it again.");
        var lengths = new int[rank];
        for (var i = 0; i < rank; i++)
            lengths[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 * (i + 1)));
        return lengths;
    }

    private static ReadOnlyMemory<byte> Body(string path, byte[] bytes, int[] lengths)
    {
        var header = 4 * (lengths.Length + 1);
        var shape = string.Join(" x ", lengths);
        if (lengths.Any(length => length < 1))
            throw new DatasetException($"{path} states a shape of {shape}; expected lengths of at least 1. Get the file again.");
        var stated = lengths.Aggregate((Int128)1, (product, length) => product * length);
        if (stated != bytes.Length - header)
            throw new DatasetException($"{path} states {shape} = {stated} bytes and holds {bytes.Length - header}: it is truncated or damaged. Get the file again.");
        return bytes.AsMemory(header);
    }

    private static byte[] ReadContent(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            // A gzip file ends with its content's length, so the right amount is allocated at once.
            using var content = new MemoryStream(Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)), 0, 1 << 28));
            gzip.CopyTo(content);
            return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new DatasetException($"{path} is a damaged gzip file: {e.Message} Get the file again.", e);
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Likeness.Tensors.Files;

/// <summary>Writes matrices as NumPy's .npy files, which NumPy, Julia, R and most search libraries read.</summary>
/// <remarks>
/// Version 1.0 of the format: "\x93NUMPY", 1, 0, the header's length in two bytes, a Python dictionary padded with spaces
/// to a multiple of 64 bytes, then the numbers row by row. https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
/// </remarks>
public static class NpyFile
{
    private const int Alignment = 64;
    private const int PrefixBytes = 10;

    private static ReadOnlySpan<byte> Prefix => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    /// <summary>Writes a matrix of float32, whole or not at all.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="matrix">[N, D], Float.</param>
    /// <exception cref="ArgumentException">It is no matrix of Float.</exception>
    /// <exception cref="IOException">The disk is full, or the folder missing or not to be written.</exception>
    public static void Write(string path, Tensor matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Rank != 2 || matrix.ElementType != ElementType.Float)
            throw new ArgumentException($"A .npy file was to hold [{string.Join(", ", matrix.Shape)}] of {matrix.ElementType}; expected a matrix [N, D] of Float.", nameof(matrix));
        var values = matrix.ToArray<float>();
        var header = Header(matrix.Shape[0], matrix.Shape[1]);
        AtomicFile.Write(path, stream =>
        {
            stream.Write(header);
            stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        });
    }

    /// <summary>What stands before the numbers of a matrix of float32: for those who write, or compare, the rest themselves.</summary>
    public static byte[] Header(long rows, long columns)
    {
        var dictionary = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {columns}), }}";
        var length = (PrefixBytes + dictionary.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var header = new byte[length];
        Prefix.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(Prefix.Length), (ushort)(length - PrefixBytes));
        Encoding.ASCII.GetBytes(dictionary.PadRight(length - PrefixBytes - 1) + "\n", header.AsSpan(PrefixBytes));
        return header;
    }
}

using System.Numerics;

namespace Likeness.TensorBoard;

/// <summary>The checksum of TFRecord files: CRC-32C, masked so that a checksum of data holding checksums stays strong.</summary>
/// <remarks><code>masked = ((crc &gt;&gt; 15) | (crc &lt;&lt; 17)) + 0xa282ead8   (mod 2^32)</code></remarks>
internal static class MaskedCrc
{
    private const uint Delta = 0xa282ead8;

    public static uint Of(ReadOnlySpan<byte> data) => BitOperations.RotateRight(Crc32C(data), 15) + Delta;

    internal static uint Crc32C(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}

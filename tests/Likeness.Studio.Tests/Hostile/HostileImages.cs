using System.Buffers.Binary;
using System.Text;

namespace Likeness.Studio.Tests.Hostile;

/// <summary>Image files with something wrong.</summary>
internal static class HostileImages
{
    public static byte[] One(Random random)
    {
        var image = random.Next(3) switch { 0 => Drawing.Cross(random.Next(9)), 1 => Drawing.Ring(random.Next(9)), _ => Bmp(random) };
        return random.Next(14) switch
        {
            1 => image[..random.Next(image.Length)],
            2 => Flipped(image, random),
            3 => [.. image[..random.Next(image.Length)], .. Noise(random), .. image[random.Next(image.Length)..]],
            4 => Noise(random),
            5 => PngBomb(random),
            6 => Encoding.ASCII.GetBytes($"P{random.Next(1, 8)} {random.Next(-2, 200_000)} {random.NextInt64(-2, 1L << 40)} {random.Next(70_000)}\n"),
            7 => [.. "GIF89a"u8, .. Noise(random)],
            _ => image,
        };
    }

    private static byte[] Flipped(byte[] image, Random random)
    {
        byte[] flipped = [.. image];
        for (var flips = random.Next(1, 20); flips > 0; flips--)
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(2000)];
        random.NextBytes(noise);
        return noise;
    }

    // A header of a few bytes that states as many pixels as would fill the memory; its check sum is right.
    private static byte[] PngBomb(Random random)
    {
        byte[] bomb = [.. Drawing.Cross()];
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), random.Next(5_000, int.MaxValue));
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), random.Next(5_000, int.MaxValue));
        BinaryPrimitives.WriteUInt32BigEndian(bomb.AsSpan(29), Crc(bomb.AsSpan(12, 17)));
        return bomb;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
        return ~crc;
    }

    private static byte[] Bmp(Random random)
    {
        var bmp = new byte[54 + 4 * 4 * 4];
        random.NextBytes(bmp.AsSpan(54));
        "BM"u8.CopyTo(bmp);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(2), bmp.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(10), 54);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(18), random.Next(3) == 0 ? random.Next() : 4);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(22), random.Next(3) == 0 ? random.Next() : 4);
        BinaryPrimitives.WriteInt16LittleEndian(bmp.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bmp.AsSpan(28), 32);
        return bmp;
    }
}

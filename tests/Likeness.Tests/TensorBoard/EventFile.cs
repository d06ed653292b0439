using System.Buffers.Binary;

namespace Likeness.Tests.TensorBoard;

/// <summary>
/// Reads event files from the published formats alone: TFRecord framing with a bit-by-bit CRC, and the protobuf wire
/// format field by field. Nothing of it is shared with the writer.
/// </summary>
internal static class EventFile
{
    /// <summary>The payloads of all whole records; a torn tail ends the file, a wrong checksum throws.</summary>
    public static List<byte[]> Records(byte[] file)
    {
        var records = new List<byte[]>();
        var at = 0;
        while (at + 12 <= file.Length)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));
            Check(file.AsSpan(at, 8), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8)));
            if (at + 16 + length > file.Length)
                break;
            Check(file.AsSpan(at + 12, length), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 12 + length)));
            records.Add(file[(at + 12)..(at + 12 + length)]);
            at += 16 + length;
        }
        return records;
    }

    /// <summary>The fields of a message by number: varints and fixed numbers as ulong, the rest as bytes.</summary>
    public static ILookup<int, object> Fields(byte[] message)
    {
        var fields = new List<(int Number, object Value)>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            var number = (int)(key >> 3);
            var start = at;
            switch (key & 7)
            {
                case 0:
                    fields.Add((number, Varint(message, ref at)));
                    break;
                case 1:
                    at += 8;
                    fields.Add((number, BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(start))));
                    break;
                case 5:
                    at += 4;
                    fields.Add((number, (ulong)BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(start))));
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    fields.Add((number, message[at..(at + length)]));
                    at += length;
                    break;
                default:
                    throw new InvalidDataException($"wire type {key & 7} at {start}");
            }
        }
        return fields.ToLookup(field => field.Number, field => field.Value);
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    private static void Check(ReadOnlySpan<byte> data, uint masked)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0x82F63B78 ^ (crc >> 1) : crc >> 1;
        }
        crc = ~crc;
        if (((crc >> 15) | (crc << 17)) + 0xA282EAD8 != masked)
            throw new InvalidDataException("a checksum is wrong");
    }
}

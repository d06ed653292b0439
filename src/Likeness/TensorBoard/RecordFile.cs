using System.Buffers.Binary;

namespace Likeness.TensorBoard;

/// <summary>Appends records in TFRecord framing.</summary>
/// <remarks>
/// <code>u64 length | u32 masked crc of length | bytes | u32 masked crc of bytes      (little endian)</code>
/// https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details
/// </remarks>
internal sealed class RecordFile(string path) : IDisposable
{
    // Unbuffered: a record reaches the system in one write, so that kill -9 loses none that Append returned from.
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Append(ReadOnlySpan<byte> data)
    {
        var record = new byte[16 + data.Length];
        BinaryPrimitives.WriteInt64LittleEndian(record, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), MaskedCrc.Of(record.AsSpan(0, 8)));
        data.CopyTo(record.AsSpan(12));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(12 + data.Length), MaskedCrc.Of(data));
        _file.Write(record);
    }

    public void Dispose() => _file.Dispose();
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using Likeness.Tensors.Native;

namespace Likeness.Tensors.Files;

/// <summary>Writes the header and the data of a safetensors file; the same tensors always give the same bytes.</summary>
internal static class SafetensorsWriter
{
    internal static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        if (tensors.ContainsKey("__metadata__"))
            throw new ArgumentException("A tensor cannot be named '__metadata__': the format keeps that name for itself.", nameof(tensors));
        // Wide elements first, so that every tensor begins at a multiple of its element's size.
        var ordered = tensors.OrderByDescending(pair => pair.Value.ElementType.Size()).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        WriteHeader(stream, ordered, metadata);
        foreach (var (_, tensor) in ordered)
            WriteData(stream, tensor);
    }

    private static void WriteHeader(Stream stream, KeyValuePair<string, Tensor>[] tensors, IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            var offset = 0L;
            foreach (var (name, tensor) in tensors)
                offset = WriteEntry(json, name, tensor, offset);
            json.WriteEndObject();
        }
        // Spaces to a multiple of 8, so that the data is aligned in memory-mapped files.
        var padding = -buffer.WrittenCount & 7;
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, buffer.WrittenCount);
        stream.Write(length);
        stream.Write(buffer.WrittenSpan);
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
            return;
        json.WriteStartObject("__metadata__");
        foreach (var (name, text) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(name, text);
        json.WriteEndObject();
    }

    private static long WriteEntry(Utf8JsonWriter json, string name, Tensor tensor, long begin)
    {
        var end = begin + tensor.Count * tensor.ElementType.Size();
        json.WriteStartObject(name);
        json.WriteString("dtype", SafetensorsTypes.Name(tensor.ElementType));
        json.WriteStartArray("shape");
        foreach (var length in tensor.Shape)
            json.WriteNumberValue(length);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
    }

    private static unsafe void WriteData(Stream stream, Tensor tensor)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var packed = tensor.To("cpu").Contiguous();
        NativeStatus.Check(NativeMethods.TensorData(packed.Handle, out var data, out var bytes));
        for (var done = 0L; done < bytes;)
        {
            var part = (int)Math.Min(bytes - done, 1 << 30);
            stream.Write(new ReadOnlySpan<byte>(data + done, part));
            done += part;
        }
        GC.KeepAlive(packed);
    }
}

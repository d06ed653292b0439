using Likeness.Tensors.Native;

namespace Likeness.Tensors.Files;

/// <summary>The plain bytes of a tensor, from a stream.</summary>
internal static class TensorBytes
{
    private const int MostAtOnce = 1 << 30;

    /// <summary>Fills a contiguous tensor on the CPU, row-major, little-endian.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before the tensor does.</exception>
    internal static unsafe void Read(Tensor tensor, Stream stream)
    {
        NativeStatus.Check(NativeMethods.TensorData(tensor.Handle, out var data, out var bytes));
        for (var done = 0L; done < bytes;)
        {
            var part = (int)Math.Min(bytes - done, MostAtOnce);
            stream.ReadExactly(new Span<byte>(data + done, part));
            done += part;
        }
        GC.KeepAlive(tensor);
    }

    /// <summary>Whether a contiguous tensor on the CPU holds no bytes but 0 and 1, as truth values must.</summary>
    internal static unsafe bool AreTruthValues(Tensor tensor)
    {
        NativeStatus.Check(NativeMethods.TensorData(tensor.Handle, out var data, out var bytes));
        var sound = !new ReadOnlySpan<byte>(data, checked((int)bytes)).ContainsAnyExcept<byte>(0, 1);
        GC.KeepAlive(tensor);
        return sound;
    }
}

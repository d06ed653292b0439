using System.Buffers;
using System.Text;

namespace Likeness.Tensors.Pictures;

/// <summary>Joins frames into a GIF that plays for ever.</summary>
public static class AnimatedPicture
{
    /// <summary>The animation of SVG documents of one size, as the bytes of a GIF file.</summary>
    /// <param name="frames">The documents, in playing order.</param>
    /// <param name="delayMilliseconds">How long each frame stands, 20 or more: players slow down anything faster.</param>
    /// <param name="width">Pixels across; 0 keeps the documents' own width.</param>
    /// <param name="bits">1 to 8: the palette has 2^bits colours. A chart of ten colours looks right from 6.</param>
    /// <param name="lastDelayMilliseconds">How long the last frame stands before the animation starts again; 0 as the others.</param>
    /// <exception cref="InvalidDataException">A frame cannot be read, or the frames differ in size.</exception>
    public static byte[] Write(IReadOnlyList<string> frames, int delayMilliseconds, int width = 0, int bits = 6, int lastDelayMilliseconds = 0) =>
        Write([.. frames.Select(Encoding.UTF8.GetBytes)], delayMilliseconds, width, bits, lastDelayMilliseconds);

    /// <summary>The animation of encoded pictures, each PNG or SVG, of one size.</summary>
    /// <inheritdoc cref="Write(IReadOnlyList{string}, int, int, int, int)"/>
    public static unsafe byte[] Write(IReadOnlyList<byte[]> frames, int delayMilliseconds, int width = 0, int bits = 6, int lastDelayMilliseconds = 0)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frames.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(delayMilliseconds, 20);
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 8);
        var pins = new MemoryHandle[frames.Count];
        try
        {
            var pictures = new NativePicture[frames.Count];
            for (var i = 0; i < frames.Count; i++)
            {
                pins[i] = frames[i].AsMemory().Pin();
                pictures[i] = new NativePicture { Bytes = (byte*)pins[i].Pointer, Length = frames[i].Length };
            }
            var delays = Enumerable.Repeat(delayMilliseconds, frames.Count).ToArray();
            delays[^1] = lastDelayMilliseconds > 0 ? lastDelayMilliseconds : delayMilliseconds;
            var result = default(NativePicture);
            fixed (NativePicture* first = pictures)
            fixed (int* delay = delays)
                return NativePicture.Take(PictureMethods.Animate(first, pictures.Length, delay, width, bits, &result), ref result);
        }
        finally
        {
            foreach (var pin in pins)
                pin.Dispose();
        }
    }
}

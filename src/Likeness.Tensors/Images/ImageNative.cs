using System.Runtime.InteropServices;
using Likeness.Tensors.Native;

namespace Likeness.Tensors.Images;

/// <summary>The image part of native/likeness.h, line for line.</summary>
internal static unsafe partial class ImageNative
{
    private const string Library = "likeness";

    [StructLayout(LayoutKind.Sequential)]
    internal struct Info
    {
        internal int Width, Height, Channels, Format;

        internal readonly ImageInfo Managed => new(Width, Height, Channels, (ImageFormat)Format);
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Options(ImageOptions from)
    {
        internal int Width = from.Width, Height = from.Height, Channels = from.Channels;
        internal int Fit = (int)from.Fit, Invert = from.DarkGround ? 2 : from.Invert ? 1 : 0;
        internal float Pad = (float)from.Pad;
        internal long PixelLimit = from.PixelLimit;
    }

    [LibraryImport(Library, EntryPoint = "lk_image_format")]
    internal static partial int Format(byte* bytes, long length, out int format);

    [LibraryImport(Library, EntryPoint = "lk_image_probe")]
    internal static partial int Probe(byte* bytes, long length, out Info info);

    [LibraryImport(Library, EntryPoint = "lk_image_decode")]
    internal static partial int Decode(byte* bytes, long length, in Options options, byte* pixels, long capacity, out Info info);

    [LibraryImport(Library, EntryPoint = "lk_image_encode_png")]
    internal static partial int EncodePng(byte* pixels, int width, int height, int channels, byte* bytes, long capacity, out long length);

    internal static void Check(int status)
    {
        if (status != 0)
            throw new ImageException(NativeStatus.Text(NativeMethods.Error()));
    }
}

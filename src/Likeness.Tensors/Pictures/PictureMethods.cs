using System.Runtime.InteropServices;

namespace Likeness.Tensors.Pictures;

/// <summary>native/pictures/pictures.h, line for line.</summary>
internal static unsafe partial class PictureMethods
{
    private const string Library = "likeness-pictures";

    [LibraryImport(Library, EntryPoint = "lkp_error")]
    internal static partial byte* Error();

    [LibraryImport(Library, EntryPoint = "lkp_svg_to_png")]
    internal static partial int SvgToPng(NativePicture* svg, int width, NativePicture* png);

    [LibraryImport(Library, EntryPoint = "lkp_animate")]
    internal static partial int Animate(NativePicture* frames, int count, int* delays, int width, int bits, NativePicture* gif);

    [LibraryImport(Library, EntryPoint = "lkp_free")]
    internal static partial void Free(NativePicture* result);
}

using System.Runtime.InteropServices;

namespace Likeness.Tensors.Pictures;

/// <summary><c>lkp_picture</c> and <c>lkp_result</c>: the bytes of one encoded picture.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativePicture
{
    public byte* Bytes;
    public long Length;

    /// <summary>Copies the bytes of a finished call and frees them; throws what the library said when it failed.</summary>
    internal static byte[] Take(int status, ref NativePicture result)
    {
        if (status != 0)
            throw new InvalidDataException(Marshal.PtrToStringUTF8((nint)PictureMethods.Error()));
        var bytes = new ReadOnlySpan<byte>(result.Bytes, checked((int)result.Length)).ToArray();
        fixed (NativePicture* pointer = &result)
            PictureMethods.Free(pointer);
        return bytes;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Likeness.Tensors.Native;

/// <summary>Turns a status of liblikeness into an exception with libtorch's own words.</summary>
internal static unsafe class NativeStatus
{
    internal static void Check(int status)
    {
        if (status != 0)
            Throw();
    }

    internal static string Text(byte* utf8) => Marshal.PtrToStringUTF8((nint)utf8) ?? "";

    [DoesNotReturn]
    private static void Throw()
    {
        var message = Text(NativeMethods.Error());
        // libtorch appends a C++ stack trace; the first line says what is wrong.
        var trace = message.IndexOf("\nException raised from", StringComparison.Ordinal);
        throw new TensorException(trace < 0 ? message : message[..trace]);
    }
}

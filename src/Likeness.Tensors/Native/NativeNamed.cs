using System.Runtime.InteropServices;

namespace Likeness.Tensors.Native;

/// <summary><c>lk_named</c>: a weight, or a text, with its name.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeNamed
{
    public nint Name;
    public nint Value;
    public int Trained;
}

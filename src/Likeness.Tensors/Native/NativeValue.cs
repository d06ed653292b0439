using System.Runtime.InteropServices;

namespace Likeness.Tensors.Native;

internal enum ValueKind
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    String,
    Ints,
    Doubles,
    Tensors,
    Default,
    Device,
}

/// <summary><c>lk_value</c>: a tagged value of 16 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct NativeValue
{
    [FieldOffset(0)] public ValueKind Kind;
    [FieldOffset(4)] public int Count;
    [FieldOffset(8)] public long Int;
    [FieldOffset(8)] public double Double;
    [FieldOffset(8)] public nint Pointer;
}

using System.Runtime.InteropServices;

namespace Likeness.Tensors.Native;

/// <summary>Owns one <c>at::Tensor</c>.</summary>
internal sealed class TensorHandle : SafeHandle
{
    public TensorHandle(nint pointer) : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => NativeMethods.TensorFree(handle) == 0;
}

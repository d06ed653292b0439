using System.Runtime.InteropServices;

namespace Likeness.Tensors.Native;

/// <summary>Owns one TorchScript program.</summary>
internal sealed class ScriptHandle : SafeHandle
{
    public ScriptHandle(nint pointer) : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => NativeMethods.ScriptFree(handle) == 0;
}

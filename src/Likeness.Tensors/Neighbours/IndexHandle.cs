using System.Runtime.InteropServices;

namespace Likeness.Tensors.Neighbours;

/// <summary>An index of faiss.</summary>
internal sealed class IndexHandle : SafeHandle
{
    public IndexHandle(nint index) : base(0, ownsHandle: true) => SetHandle(index);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        IndexMethods.Free(handle);
        return true;
    }
}

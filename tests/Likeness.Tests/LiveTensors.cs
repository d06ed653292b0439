using Likeness.Tensors;

namespace Likeness.Tests;

/// <summary>Counts live tensors without those that only wait for the garbage collector.</summary>
internal static class LiveTensors
{
    internal static long Count()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Tensor.LiveCount;
    }
}

using Likeness.Tensors.Native;

namespace Likeness.Tensors;

/// <summary>Switches autograd's recording off for a block: <c>using var _ = Gradients.Off();</c></summary>
public sealed class Gradients : IDisposable
{
    private readonly int _before;

    private Gradients(int on) => NativeStatus.Check(NativeMethods.GradientMode(on, out _before));

    /// <summary>No recording on this thread until disposal.</summary>
    public static Gradients Off() => new(0);

    /// <summary>Puts back what was before.</summary>
    public void Dispose() => NativeStatus.Check(NativeMethods.GradientMode(_before, out _));
}

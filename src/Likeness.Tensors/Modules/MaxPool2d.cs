namespace Likeness.Tensors.Modules;

/// <summary>The largest number of each window of each channel.</summary>
/// <remarks>Input [B, C, H, W], output [B, C, H', W'] with H' = (H + 2 padding - kernel) / stride + 1, rounded down.</remarks>
public sealed class MaxPool2d : Layer
{
    private readonly long _kernel;
    private readonly long _stride;
    private readonly long _padding;

    /// <param name="kernel">Side of the window in pixels; at least 1.</param>
    /// <param name="stride">Pixels from one window to the next; left out, windows touch and do not overlap.</param>
    /// <param name="padding">Pixels of minus infinity on each side; at most half the kernel.</param>
    public MaxPool2d(long kernel, long? stride = null, long padding = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride ?? kernel, 1, nameof(stride));
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(padding, kernel / 2);
        (_kernel, _stride, _padding) = (kernel, stride ?? kernel, padding);
    }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.MaxPool2d(_kernel, _stride, _padding);
}

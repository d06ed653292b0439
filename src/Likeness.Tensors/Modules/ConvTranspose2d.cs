namespace Likeness.Tensors.Modules;

/// <summary>A transposed convolution: the gradient of <see cref="Conv2d"/> with respect to its input, used to enlarge.</summary>
/// <remarks>
/// Input [B, in, H, W], output [B, out, H', W'] with H' = (H - 1) stride - 2 padding + kernel + outputPadding.
/// Initial weights: U(-1/√n, 1/√n), n = out · kernel² (PyTorch's choice).
/// </remarks>
public sealed class ConvTranspose2d : Layer
{
    private readonly long _stride;
    private readonly long _padding;

    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="outChannels">Channels of the output.</param>
    /// <param name="kernel">Side of the window in pixels; at least 1.</param>
    /// <param name="stride">Pixels of the output from one input pixel to the next; at least 1.</param>
    /// <param name="padding">Pixels cut from each side of the output; at least 0.</param>
    public ConvTranspose2d(long inChannels, long outChannels, long kernel, long stride = 1, long padding = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inChannels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outChannels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        (_stride, _padding) = (stride, padding);
        var fanIn = outChannels * kernel * kernel;
        Weight = Parameter("weight", KaimingUniform.Draw([inChannels, outChannels, kernel, kernel], fanIn));
        Bias = Parameter("bias", KaimingUniform.Draw([outChannels], fanIn));
    }

    /// <summary>Rows and columns added at the end of the output, to reach a size that the stride skips; below the stride.</summary>
    public long OutputPadding
    {
        get;
        init => field = value >= 0 && value < _stride
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"OutputPadding must be at least 0 and below the stride, {_stride}.");
    }

    /// <summary>W, [in, out, kernel, kernel].</summary>
    public Tensor Weight { get; }

    /// <summary>b, [out].</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.ConvTranspose2d(Weight, Bias, _stride, _padding, OutputPadding);
}

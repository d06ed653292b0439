namespace Likeness.Tensors.Modules;

/// <summary>A convolution over images (a cross-correlation, as everywhere in this field).</summary>
/// <remarks>
/// <code>y[o] = b[o] + sum over c of W[o, c] ⋆ x[c]</code>
/// Input [B, in, H, W], output [B, out, H', W'] with H' = (H + 2 padding - kernel) / stride + 1, rounded down.
/// Initial weights: U(-1/√n, 1/√n), n = in / groups · kernel².
/// </remarks>
public sealed class Conv2d : Layer
{
    private readonly ConvolutionOptions _options;

    /// <param name="inChannels">Channels of the input; a multiple of the groups.</param>
    /// <param name="outChannels">Channels of the output; a multiple of the groups.</param>
    /// <param name="kernel">Side of the window in pixels; at least 1.</param>
    /// <param name="options">Stride, padding, groups, bias; null for 1, 0, 1, true.</param>
    public Conv2d(long inChannels, long outChannels, long kernel, ConvolutionOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inChannels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outChannels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        _options = options ?? new();
        if (inChannels % _options.Groups != 0 || outChannels % _options.Groups != 0)
            throw new ArgumentException($"{inChannels} input and {outChannels} output channels do not divide into {_options.Groups} groups.", nameof(options));
        var fanIn = inChannels / _options.Groups * kernel * kernel;
        Weight = Parameter("weight", KaimingUniform.Draw([outChannels, inChannels / _options.Groups, kernel, kernel], fanIn));
        if (_options.Bias)
            Bias = Parameter("bias", KaimingUniform.Draw([outChannels], fanIn));
    }

    /// <summary>W, [out, in / groups, kernel, kernel].</summary>
    public Tensor Weight { get; }

    /// <summary>b, [out]; null without one.</summary>
    public Tensor? Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input)
    {
        var (weight, bias) = (Weight, Bias);
        if (IsTraining && TrainingPrecision == ElementType.BFloat16)
            (input, weight, bias) = (input.To(ElementType.BFloat16), weight.To(ElementType.BFloat16), bias?.To(ElementType.BFloat16));
        return input.Conv2d(weight, bias, _options.Stride, _options.Padding, _options.Groups);
    }
}

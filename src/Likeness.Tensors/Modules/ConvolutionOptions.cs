namespace Likeness.Tensors.Modules;

/// <summary>How a convolution walks over its input.</summary>
public sealed record ConvolutionOptions
{
    /// <summary>Pixels from one window to the next; at least 1.</summary>
    public long Stride { get; init => field = AtLeast(1, value, nameof(Stride)); } = 1;

    /// <summary>Zeros put around the input, pixels on each side; at least 0.</summary>
    public long Padding { get; init => field = AtLeast(0, value, nameof(Padding)); }

    /// <summary>Groups of channels that do not see each other; at least 1.</summary>
    public long Groups { get; init => field = AtLeast(1, value, nameof(Groups)); } = 1;

    /// <summary>Whether a number is added to each output channel; batch normalisation after it makes that superfluous.</summary>
    public bool Bias { get; init; } = true;

    private static long AtLeast(long least, long value, string name) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least {least}.");
}

namespace Likeness.Encoders;

/// <summary>What tells small residual networks apart.</summary>
/// <param name="Name">What messages call the network.</param>
/// <param name="Widths">w₁, w₂, ...: channels of the stages; the first convolution has as many as the first of them.</param>
internal sealed record ResidualShape(string Name, params int[] Widths)
{
    /// <summary>k, side of the first convolution's kernel, odd.</summary>
    public int Kernel { get; init; } = 5;

    /// <summary>s: 2 halves the image at once, 1 keeps every pixel apart.</summary>
    public int Stride { get; init; } = 2;
}

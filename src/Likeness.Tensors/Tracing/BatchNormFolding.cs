namespace Likeness.Tensors.Tracing;

/// <summary>A batch normalisation after a convolution, outside training, as another convolution alone.</summary>
/// <remarks>
/// <code>W' = W γ / √(σ² + ε),   b' = (b − μ) γ / √(σ² + ε) + β,   for each output channel</code>
/// Jacob et al. 2018, https://arxiv.org/abs/1712.05877, section 3.2. Computed in double, so that only the last bit of a float is lost.
/// </remarks>
internal static class BatchNormFolding
{
    /// <summary>Whether a normalisation can vanish into the convolution before it.</summary>
    /// <param name="convolution">What makes its input, which nothing else uses.</param>
    /// <param name="norm">What follows.</param>
    public static bool Fits(TracedNode convolution, TracedNode norm) =>
        convolution.Operator == OperatorTable.Conv2d && norm.Operator == OperatorTable.BatchNorm && norm.Whole(5) == 0
        && convolution.Tensor(1)?.Constant is not null && convolution.Tensor(2) is null or { Constant: not null }
        && Enumerable.Range(1, 4).All(position => norm.Tensor(position)?.Constant is not null);

    /// <summary>The other convolution's weight and bias.</summary>
    public static (Tensor Weight, Tensor Bias) Fold(TracedNode convolution, TracedNode norm)
    {
        using var scope = new TensorScope();
        var weight = convolution.Tensor(1)!.Constant!.To(ElementType.Double);                               // [out, in / groups, kH, kW]
        var (gamma, beta, mean, variance) = (Wide(norm, 1), Wide(norm, 2), Wide(norm, 3), Wide(norm, 4));    // [out] each
        var scale = gamma / (variance + norm.Number(7)!.Value).Sqrt();
        var bias = convolution.Tensor(2)?.Constant is { } own ? own.To(ElementType.Double) - mean : -mean;
        var folded = (weight * scale.Reshape(-1, 1, 1, 1)).To(ElementType.Float).ChannelsLast();
        return (TensorScope.Release(folded), TensorScope.Release((bias * scale + beta).To(ElementType.Float)));
    }

    private static Tensor Wide(TracedNode norm, int position) => norm.Tensor(position)!.Constant!.To(ElementType.Double);
}

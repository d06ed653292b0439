namespace Likeness.Tensors.Modules;

/// <summary>A dense layer.</summary>
/// <remarks><code>y = x W' + b</code> Input [B, in], output [B, out]. Initial weights: U(-1/√in, 1/√in).</remarks>
public sealed class Linear : Layer
{
    /// <param name="inFeatures">Numbers in a row of the input; at least 1.</param>
    /// <param name="outFeatures">Numbers in a row of the output; at least 1.</param>
    /// <param name="bias">Whether b is added.</param>
    public Linear(long inFeatures, long outFeatures, bool bias = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inFeatures, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outFeatures, 1);
        Weight = Parameter("weight", KaimingUniform.Draw([outFeatures, inFeatures], inFeatures));
        if (bias)
            Bias = Parameter("bias", KaimingUniform.Draw([outFeatures], inFeatures));
    }

    /// <summary>W, [out, in].</summary>
    public Tensor Weight { get; }

    /// <summary>b, [out]; null without one.</summary>
    public Tensor? Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) =>
        (input.ElementType == ElementType.BFloat16 ? input.To(Weight.ElementType) : input).Linear(Weight, Bias);
}

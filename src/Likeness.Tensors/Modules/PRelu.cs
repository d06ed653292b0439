namespace Likeness.Tensors.Modules;

/// <summary>A rectifier whose slope below 0 is learned.</summary>
/// <remarks>
/// <code>y = max(x, 0) + a min(x, 0)</code>
/// He et al. 2015, https://arxiv.org/abs/1502.01852. Input and output [B, C, ...]. Initially a = 0.25.
/// </remarks>
public sealed class PRelu : Layer
{
    /// <param name="slopes">1 for all channels together, or C for one each.</param>
    public PRelu(long slopes = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slopes, 1);
        Weight = Parameter("weight", Tensor.Full(0.25, [slopes]));
    }

    /// <summary>a, [1] or [C].</summary>
    public Tensor Weight { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.PRelu(input.ElementType == ElementType.BFloat16 ? Weight.To(ElementType.BFloat16) : Weight);
}

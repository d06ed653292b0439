using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Sums of exponentials over some elements of each row.</summary>
internal static class MaskedLogSumExp
{
    extension(Tensor values)
    {
        /// <summary>log Σ e^x over the elements where the mask is true: [N, M] gives [N]. A row without any gives −∞, as log 0
        /// should, and has gradient 0; log(1 + Σ e^x) is then the softplus of it.</summary>
        internal Tensor LogSumExpWhere(Tensor mask) => values.MaskedFill(!mask, double.NegativeInfinity).LogSumExp(1);
    }
}

using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Lifted structure loss: each positive pair against all negatives of both its ends.</summary>
/// <remarks>
/// <code>L = mean over pairs (i,j) of  ½ max(0, J)²,   J = d_ij + log( Σ_n exp(m − d_in) + Σ_n exp(m − d_jn) )</code>
/// Oh Song et al. 2016, Deep Metric Learning via Lifted Structured Feature Embedding, https://arxiv.org/abs/1511.06452,
/// equation 4. d is the Euclidean distance.
/// </remarks>
public sealed class LiftedStructureLoss : ILoss
{
    private readonly double _margin;

    /// <param name="margin">m, in units of distance, above 0; 1 is the paper's.</param>
    public LiftedStructureLoss(double margin = 1) => _margin = Margin.Checked(margin, nameof(LiftedStructureLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var distances = embeddings.PairwiseDistance(embeddings, exact: true);           // [B, B]
        var pairs = masks.Same & masks.Above;                                           // [B, B]
        var (first, second) = LabelMasks.Places(pairs);                                 // [P]
        var negatives = (_margin - distances).LogSumExpWhere(masks.Different);          // [B]
        var both = Tensor.Stack([negatives.Rows(first), negatives.Rows(second)]).LogSumExp(0); // [P]
        var excess = (distances.MaskedSelect(pairs) + both).Relu();                     // [P]
        return LossMean.OverAll(excess.Square() / 2.0);
    }
}

using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Multi-similarity loss: each pair counts by how alike it is, and by how alike the anchor's other pairs are.</summary>
/// <remarks>
/// <code>L = mean over i of  1/α log(1 + Σ_p exp(−α (s_ip − λ)))  +  1/β log(1 + Σ_n exp(β (s_in − λ))),   s = cosine</code>
/// Wang et al. 2019, Multi-Similarity Loss with General Pair Weighting, https://arxiv.org/abs/1904.06627. Departure: all pairs
/// of the batch count; the paper first leaves out those that are easy by a margin, which weigh little here.
/// </remarks>
public sealed class MultiSimilarityLoss : ILoss
{
    private readonly double _positiveScale;
    private readonly double _negativeScale;
    private readonly double _threshold;

    /// <param name="positiveScale">α, above 0.</param>
    /// <param name="negativeScale">β, above 0.</param>
    /// <param name="threshold">λ, the cosine that parts positives from negatives, above -1 and below 1.</param>
    public MultiSimilarityLoss(double positiveScale = 2, double negativeScale = 50, double threshold = 0.5)
    {
        _positiveScale = LossArgument.AboveZero(positiveScale, 2, nameof(MultiSimilarityLoss));
        _negativeScale = LossArgument.AboveZero(negativeScale, 50, nameof(MultiSimilarityLoss));
        _threshold = LossArgument.Between(threshold, (-1, 1), 0.5, nameof(MultiSimilarityLoss));
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var above = CosineSimilarity.Within(embeddings) - _threshold;                   // [B, B]
        var pull = (above * -_positiveScale).LogSumExpWhere(masks.Same).Softplus();     // [B]
        var push = (above * _negativeScale).LogSumExpWhere(masks.Different).Softplus(); // [B]
        return LossMean.OverAll(pull / _positiveScale + push / _negativeScale);
    }
}

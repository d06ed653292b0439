using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Circle loss: the farther a pair's similarity is from where it should be, the harder it is pulled there.</summary>
/// <remarks>
/// <code>L = mean over anchors of  log(1 + Σ_p exp(−γ a_p (s_p − (1 − m))) · Σ_n exp(γ a_n (s_n − m))),
/// a_p = max(0, 1 + m − s_p),   a_n = max(0, s_n + m),   s = cosine</code>
/// Sun et al. 2020, Circle Loss: A Unified Perspective of Pair Similarity Optimization, https://arxiv.org/abs/2002.10857. The
/// weights a are constants to the gradient, as in the paper. Departure: the mean is over anchors that cost something.
/// </remarks>
public sealed class CircleLoss : ILoss
{
    private readonly double _margin;
    private readonly double _scale;

    /// <param name="margin">m, in cosines, above 0 and below 1: positives should come above 1 - m, negatives below m.</param>
    /// <param name="scale">γ, above 0; 80 for few images a class, 256 for faces.</param>
    public CircleLoss(double margin = 0.4, double scale = 80)
    {
        _margin = LossArgument.Between(margin, (0, 1), 0.4, nameof(CircleLoss));
        _scale = LossArgument.AboveZero(scale, 80, nameof(CircleLoss));
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var similar = CosineSimilarity.Within(embeddings);                              // [B, B]
        var fixedSimilar = similar.Detach();
        var pull = (1 + _margin - fixedSimilar).Relu() * (similar - (1 - _margin)) * -_scale;   // [B, B]
        var push = (fixedSimilar + _margin).Relu() * (similar - _margin) * _scale;              // [B, B]
        return LossMean.OverActive((pull.LogSumExpWhere(masks.Same) + push.LogSumExpWhere(masks.Different)).Softplus());
    }
}

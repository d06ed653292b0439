using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Supervised contrastive loss: among all others of the batch, those of its own class must be most like an image.</summary>
/// <remarks>
/// <code>L = mean over anchors i with positives P(i) of  −1/|P(i)| Σ_p log( exp(s_ip) / Σ_{k≠i} exp(s_ik) ),   s = cosine / τ</code>
/// Khosla et al. 2020, Supervised Contrastive Learning, https://arxiv.org/abs/2004.11362, equation 2. Rows without a positive are no
/// anchors, and stay in the others' denominators. The active share is the share of rows that are anchors.
/// </remarks>
public sealed class SupervisedContrastiveLoss : ILoss
{
    /// <summary>In place of a similarity that must not count; finite, so that a batch of one row has no 0 times infinity.</summary>
    private const double Nothing = -1e9;

    private readonly double _temperature;

    /// <param name="temperature">τ, above 0; 0.05 to 0.5 is usual.</param>
    public SupervisedContrastiveLoss(double temperature = 0.1) =>
        _temperature = LossArgument.AboveZero(temperature, 0.1, nameof(SupervisedContrastiveLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var same = masks.Same.To(embeddings.ElementType);                                       // [B, B]
        var directions = embeddings.Normalize();
        var similar = directions.MatMul(directions.Transpose(0, 1)) / _temperature;             // [B, B]
        var others = similar.MaskedFill(!(masks.Same | masks.Different), Nothing);              // [B, B], without the row itself
        var logShare = similar - others.LogSumExp(1, keep: true);                               // [B, B]
        var positives = same.Sum(1);                                                            // [B]
        var anchors = (positives > 0).Sum();
        var perAnchor = -(logShare * same).Sum(1) / positives.ClampMin(1);                      // [B]
        // At least 1, so that a batch without a positive costs 0 and not 0/0.
        return new(perAnchor.Sum() / anchors.ClampMin(1), anchors / (double)embeddings.Shape[0]);
    }
}

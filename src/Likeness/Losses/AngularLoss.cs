using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Angular loss: seen from a negative, its pair of positives must lie within an angle, whatever the scale.</summary>
/// <remarks>
/// <code>L = mean over pairs (a,p) of  log(1 + Σ_n exp(f_n)),   f_n = 4 tan²α (a + p)·n − 2 (1 + tan²α) a·p</code>
/// Wang et al. 2017, Deep Metric Learning with Angular Loss, https://arxiv.org/abs/1708.01682, equation 8, over all positive
/// pairs and negatives of the batch. Rows are brought to unit length.
/// </remarks>
public sealed class AngularLoss : ILoss
{
    private readonly double _slope;
    private readonly bool _unitNegatives;

    /// <param name="angleDegrees">α, above 0 and below 90 degrees; 36 to 55 in the paper. The larger, the harder negatives are pushed.</param>
    /// <param name="unitNegatives">Whether negatives are brought to unit length too, as in the paper. Else long ones count for more.</param>
    public AngularLoss(double angleDegrees = 45, bool unitNegatives = true)
    {
        LossArgument.Between(angleDegrees, (0, 90), 45, nameof(AngularLoss));
        (_slope, _unitNegatives) = (Math.Pow(Math.Tan(double.DegreesToRadians(angleDegrees)), 2), unitNegatives);
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var pairs = PositivePairs.Once(embeddings, labels);
        var directions = embeddings.Normalize();                                        // [B, D]
        var (anchors, positives) = (directions.Rows(pairs.Anchors), directions.Rows(pairs.Positives));  // [P, D]
        var toNegatives = (anchors + positives).MatMul((_unitNegatives ? directions : embeddings).Transpose()); // [P, B]
        var together = (anchors * positives).Sum(1, keep: true);                        // [P, 1]
        var excess = 4 * _slope * toNegatives - 2 * (1 + _slope) * together;            // [P, B]
        return LossMean.OverAll(excess.LogSumExpWhere(pairs.Negatives).Softplus());
    }
}

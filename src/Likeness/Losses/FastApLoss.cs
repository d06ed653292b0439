using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>FastAP: average precision of the batch's ranking, over distances sorted into bins with soft borders.</summary>
/// <remarks>
/// <code>L = mean over anchors with positives of  1 − 1/N⁺ Σ_l h⁺_l H⁺_l / H_l</code>
/// Cakir et al. 2019, Deep Metric Learning to Rank,
/// https://openaccess.thecvf.com/content_CVPR_2019/html/Cakir_Deep_Metric_Learning_to_Rank_CVPR_2019_paper.html. h⁺ and h count an
/// anchor's positives, and all others, by squared distance of unit-length rows in bins over 0 to 4; each lies in its two
/// nearest bins by the share of its nearness. H are their running sums. A batch large in classes makes the ranking worth something.
/// </remarks>
public sealed class FastApLoss : ILoss
{
    private const double FarthestSquared = 4;

    private readonly int _bins;

    /// <param name="bins">Steps between the bins, at least 1.</param>
    public FastApLoss(int bins = 10) => _bins = LossArgument.AtLeast(bins, 1, 10, nameof(FastApLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var shares = BinShares(CosineSimilarity.Within(embeddings));                    // [B, B, L]
        var positive = Counted(masks.Same);                                             // [B, L]
        var positiveUpTo = positive.CumulativeSum(1);
        var upTo = positiveUpTo + Counted(masks.Different).CumulativeSum(1);
        // An empty start of the ranking has 0/0, which counts as 0.
        var precision = positiveUpTo / upTo.MaskedFill(upTo.EqualTo(0), 1);             // [B, L]
        var positives = masks.Same.Sum(1).ClampMin(1);                                  // [B]
        var losses = 1 - (positive * precision).Sum(1) / positives;                     // [B]
        return LossMean.OverAll(losses.MaskedSelect(masks.Same.Any(1)));

        Tensor Counted(Tensor mask) => (shares * mask.To(shares.ElementType).Unsqueeze(2)).Sum(1);
    }

    private Tensor BinShares(Tensor similar)
    {
        var inBins = (1 - similar) * (2 * _bins / FarthestSquared);                     // [B, B], squared distance in bins
        var centres = Tensor.Arange(0, _bins + 1, similar.ElementType, similar.Device); // [L]
        return (1 - (inBins.Unsqueeze(2) - centres).Abs()).Relu();
    }
}

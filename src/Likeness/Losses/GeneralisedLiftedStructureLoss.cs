using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Generalised lifted structure loss: for each image, all positives against all negatives of the batch.</summary>
/// <remarks>
/// <code>L = mean over i of  max(0, log Σ_p exp(d_ip) + log Σ_n exp(m − d_in))</code>
/// Hermans et al. 2017, In Defense of the Triplet Loss, https://arxiv.org/abs/1703.07737, equation 7, after Oh Song et al.
/// 2016. d is the Euclidean distance. A row without positives keeps its push from the negatives; a batch of one class costs 0.
/// </remarks>
public sealed class GeneralisedLiftedStructureLoss : ILoss
{
    private readonly double _margin;

    /// <param name="margin">m, in units of distance, above 0; 1 is usual.</param>
    public GeneralisedLiftedStructureLoss(double margin = 1) => _margin = Margin.Checked(margin, nameof(GeneralisedLiftedStructureLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var distances = embeddings.PairwiseDistance(embeddings, exact: true);           // [B, B]
        var positives = distances.LogSumExpWhere(masks.Same).MaskedFill(!masks.Same.Any(1), 0);  // [B]
        var negatives = (_margin - distances).LogSumExpWhere(masks.Different);          // [B]
        return LossMean.OverAll((positives + negatives).Relu());
    }
}

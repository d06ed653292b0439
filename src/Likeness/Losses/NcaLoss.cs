using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Neighbourhood components analysis: a neighbour drawn at random, near ones more often, should be of the same class.</summary>
/// <remarks>
/// <code>L = mean over i with positives of  −log Σ_{p} p_ip,   p_ij = exp(−d_ij² / τ) / Σ_{k≠i} exp(−d_ik² / τ)</code>
/// Goldberger et al. 2005, Neighbourhood Components Analysis,
/// https://papers.nips.cc/paper/2566-neighbourhood-components-analysis, with the logarithm, the second of the two objectives
/// there. d is the Euclidean distance. Departure: the paper has τ = 1 and embeddings of any length; on unit-length ones,
/// whose d² is at most 4, a lower τ sharpens the choice.
/// </remarks>
public sealed class NcaLoss : ILoss
{
    private readonly double _temperature;

    /// <param name="temperature">τ, in units of squared distance, above 0.</param>
    public NcaLoss(double temperature = 0.1) => _temperature = LossArgument.AboveZero(temperature, 0.1, nameof(NcaLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var nearness = -embeddings.PairwiseDistance(embeddings, exact: true).Square() / _temperature;   // [B, B]
        var kept = masks.Same.Any(1);                                                   // [B]
        var same = nearness.LogSumExpWhere(masks.Same).MaskedSelect(kept);              // [N]
        var different = nearness.LogSumExpWhere(masks.Different).MaskedSelect(kept);    // [N]
        // −log(S / (S + D)) = log(1 + D/S).
        return LossMean.OverAll((different - same).Softplus());
    }
}

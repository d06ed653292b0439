using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Each anchor with the positives less alike than its likest negative, and the negatives more alike than its least like positive.</summary>
/// <remarks>
/// <code>positive: s_ap − ε &lt; max_n s_an,   negative: s_an + ε &gt; min_p s_ap</code>
/// s is the cosine. Wang et al. 2019, Multi-Similarity Loss with General Pair Weighting for Deep Metric Learning,
/// https://arxiv.org/abs/1904.06627, section 3.3. A pair counts once for each of its rows to which, as the anchor, it is informative.
/// </remarks>
public sealed class MultiSimilarityPairsMiner : MaskedPairsMiner
{
    private readonly double _tolerance;

    /// <param name="tolerance">ε, a difference of cosines, -2 to 2: the larger, the more pairs; 0.1 in the paper.</param>
    public MultiSimilarityPairsMiner(double tolerance = 0.1)
    {
        if (!(tolerance is >= -2 and <= 2))
            throw new ArgumentException($"MultiSimilarityPairsMiner needs a tolerance of -2 to 2, as cosines differ by no more; it is {tolerance}. Try 0.1.", nameof(tolerance));
        _tolerance = tolerance;
    }

    private protected override PairCandidates Within(Tensor embeddings, Tensor labels) => PairCandidates.BothWays(embeddings, labels);

    private protected override PairIndices Choose(PairCandidates candidates)
    {
        var cosines = candidates.Cosines();                                                                             // [N, M]
        // Infinite where an anchor has none, so that it keeps nothing.
        var likestNegative = cosines.MaskedFill(!candidates.Negative, double.NegativeInfinity).Max(1, keep: true);      // [N, 1]
        var leastLikePositive = cosines.MaskedFill(!candidates.Positive, double.PositiveInfinity).Min(1, keep: true);   // [N, 1]
        return All(
            candidates.Positive & (cosines - _tolerance < likestNegative),
            candidates.Negative & (cosines + _tolerance > leastLikePositive));
    }
}

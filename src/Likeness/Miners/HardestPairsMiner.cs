using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>All positive pairs i &lt; j of the batch, and as many negative pairs: those that lie nearest to each other.</summary>
/// <remarks>
/// The usual hard negatives for the contrastive loss: of the many negative pairs, most are already farther apart than
/// the margin and teach nothing. Where there are fewer negative than positive pairs, all of them.
/// </remarks>
public sealed class HardestPairsMiner : MaskedPairsMiner
{
    private protected override PairIndices Choose(PairCandidates candidates)
    {
        var all = All(candidates.Positive, candidates.Negative);
        // In the order of the indices, row by row.
        var distances = candidates.Distances().MaskedSelect(candidates.Negative);       // [N]
        var (_, nearest) = distances.TopK((int)Math.Min(all.PositiveA.Count, all.NegativeA.Count), largest: false);
        return all with { NegativeA = all.NegativeA.Rows(nearest), NegativeB = all.NegativeB.Rows(nearest) };
    }
}

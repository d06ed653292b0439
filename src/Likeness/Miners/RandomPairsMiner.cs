using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>All positive pairs i &lt; j of the batch, and as many negative pairs at random.</summary>
/// <remarks>Drawn without repetition from libtorch's generator; where there are fewer negative pairs, all of them.</remarks>
public sealed class RandomPairsMiner : MaskedPairsMiner
{
    private protected override PairIndices Choose(PairCandidates candidates)
    {
        var all = All(candidates.Positive, candidates.Negative);
        var drawn = Tensor.RandPermutation(all.NegativeA.Count, all.NegativeA.Device).Slice(0, 0, all.PositiveA.Count);
        return all with { NegativeA = all.NegativeA.Rows(drawn), NegativeB = all.NegativeB.Rows(drawn) };
    }
}

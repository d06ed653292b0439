namespace Likeness.Miners;

/// <summary>Every pair i &lt; j of the batch: B(B - 1)/2 of them.</summary>
public sealed class AllPairsMiner : MaskedPairsMiner
{
    private protected override PairIndices Choose(PairCandidates candidates) => All(candidates.Positive, candidates.Negative);
}

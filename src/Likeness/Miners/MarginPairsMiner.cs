using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>The pairs i &lt; j that are not where they should be: positive ones too far apart, negative ones too near.</summary>
/// <remarks><code>positive: d &gt; m₊,   negative: d &lt; m₋</code> d is the Euclidean distance. Satisfied pairs do not count in the mean of the loss.</remarks>
/// <param name="negativeMargin">m₋, in units of distance, above 0; the loss's own.</param>
/// <param name="positiveMargin">m₊, in units of distance, above 0.</param>
public sealed class MarginPairsMiner(double negativeMargin, double positiveMargin = 0.2) : MaskedPairsMiner
{
    private readonly double _negativeMargin = Margin.Checked(negativeMargin, nameof(MarginPairsMiner));
    private readonly double _positiveMargin = Margin.Checked(positiveMargin, nameof(MarginPairsMiner));

    private protected override PairIndices Choose(PairCandidates candidates)
    {
        var distances = candidates.Distances();                                         // [N, M]
        return All(candidates.Positive & (distances > _positiveMargin), candidates.Negative & (distances < _negativeMargin));
    }
}

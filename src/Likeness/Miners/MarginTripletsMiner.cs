using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every triplet of the batch that violates the margin, or of another difficulty.</summary>
/// <remarks>
/// <code>violating: t ≤ m,   hard: t ≤ 0,   semi-hard: 0 &lt; t ≤ m,   easy: t &gt; m,   t = d(a,n) − d(a,p)</code>
/// d is the Euclidean distance. The kinds are from Schroff et al. 2015, FaceNet, https://arxiv.org/abs/1503.03832. Unlike with
/// <see cref="SemiHardTripletsMiner"/>, a positive pair comes with all such negatives and not with one of them.
/// </remarks>
/// <param name="margin">m, in units of distance, above 0; the loss's own.</param>
/// <param name="difficulty">Which triplets are kept.</param>
public sealed class MarginTripletsMiner(double margin, TripletDifficulty difficulty = TripletDifficulty.Violating) : ITripletMiner
{
    private readonly double _margin = Margin.Checked(margin, nameof(MarginTripletsMiner));

    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var pairs = PositivePairs.Ordered(embeddings, labels);
        var (pair, negatives) = LabelMasks.Places(pairs.Negatives & Kept(pairs.Gaps(embeddings, squared: false)));      // [T]
        return new(scope.Keep(pairs.Anchors.Rows(pair)), scope.Keep(pairs.Positives.Rows(pair)), scope.Keep(negatives));
    }

    private Tensor Kept(Tensor gaps) => difficulty switch
    {
        TripletDifficulty.Hard => gaps <= 0,
        TripletDifficulty.SemiHard => (gaps > 0) & (gaps <= _margin),
        TripletDifficulty.Easy => gaps > _margin,
        _ => gaps <= _margin,
    };
}

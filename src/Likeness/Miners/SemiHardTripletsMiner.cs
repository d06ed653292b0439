using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every positive pair i &lt; j with a random negative that is farther than the positive, but not by the margin.</summary>
/// <remarks>
/// <code>n random among  d(i, j) &lt; d(i, n) &lt; d(i, j) + m;   a pair without such n is left out</code>
/// Schroff et al. 2015, FaceNet, https://arxiv.org/abs/1503.03832, section 3.2, where d is squared. Departure: the batch's
/// pairs are taken once and not both ways. Drawn from libtorch's generator.
/// </remarks>
/// <param name="margin">m, in units of distance, above 0; the loss's own.</param>
/// <param name="squared">Whether d is the squared distance; as in the loss.</param>
public sealed class SemiHardTripletsMiner(double margin, bool squared = false) : ITripletMiner
{
    private readonly double _margin = Margin.Checked(margin, nameof(SemiHardTripletsMiner));

    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var pairs = PositivePairs.Once(embeddings, labels);
        var gaps = pairs.Gaps(embeddings, squared);                                     // [P, B]
        var (anchors, positives, negatives) = pairs.WithRandom(pairs.Negatives & (gaps > 0) & (gaps < _margin));
        return new(scope.Keep(anchors), scope.Keep(positives), scope.Keep(negatives));
    }
}

using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every positive pair i &lt; j with the negative nearest to its anchor, where that violates the margin.</summary>
/// <remarks>
/// <code>n = argmin d(i, n),   kept when d(i, n) &lt; d(i, j) + m</code>
/// Schroff et al. 2015, FaceNet, https://arxiv.org/abs/1503.03832, where d is squared. They warn that the hardest negatives
/// alone can collapse the embedding early in training; semi-hard ones do not.
/// </remarks>
/// <param name="margin">m, in units of distance, above 0; the loss's own.</param>
/// <param name="squared">Whether d is the squared distance; as in the loss.</param>
public sealed class HardestTripletsMiner(double margin, bool squared = false) : ITripletMiner
{
    private readonly double _margin = Margin.Checked(margin, nameof(HardestTripletsMiner));

    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var pairs = PositivePairs.Once(embeddings, labels);
        var gaps = pairs.Gaps(embeddings, squared).MaskedFill(!pairs.Negatives, double.PositiveInfinity); // [P, B]
        var (anchors, positives, negatives) = pairs.With(gaps.ArgMin(1), gaps.Min(1) < _margin);
        return new(scope.Keep(anchors), scope.Keep(positives), scope.Keep(negatives));
    }
}

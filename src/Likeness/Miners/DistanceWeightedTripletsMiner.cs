using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every positive pair, either way, with a random negative, drawn so that all distances come about equally often.</summary>
/// <remarks>
/// <code>
/// P(n) ∝ 1 / q(max(d, λ)) for d below κ, else 0,   q(d) = d^(D − 2) (1 − d² / 4)^((D − 3) / 2),   d = d(a, n)
/// </code>
/// Wu et al. 2017, Sampling Matters in Deep Embedding Learning, https://arxiv.org/abs/1706.07567: q is how distances of random
/// points on a sphere are spread, nearly all about √2, where negatives teach nothing; and the nearest ones are mostly noise.
/// Distances are of the directions of the embeddings. A pair without such n is left out. Drawn from libtorch's generator.
/// </remarks>
public sealed class DistanceWeightedTripletsMiner : ITripletMiner
{
    // Of the uniform draws, which may be 0, and of 1 − d² / 4, which is 0 right opposite: their logarithms stay finite.
    private const double Least = 1e-30;

    private readonly double _nearest;
    private readonly double _farthest;

    /// <param name="nearest">λ, over 0 to below <paramref name="farthest"/>: nearer negatives count as this far.</param>
    /// <param name="farthest">κ, up to 2: negatives as far as this are never drawn.</param>
    public DistanceWeightedTripletsMiner(double nearest = 0.5, double farthest = 1.4)
    {
        if (!(nearest > 0 && nearest < farthest && farthest <= 2))
            throw new ArgumentException($"DistanceWeightedTripletsMiner needs 0 < nearest < farthest <= 2, distances of unit-length embeddings; they are {nearest} and {farthest}. Try 0.5 and 1.4.", nameof(nearest));
        (_nearest, _farthest) = (nearest, farthest);
    }

    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var pairs = PositivePairs.Ordered(embeddings, labels);
        var directions = embeddings.Detach().Normalize();
        var distances = directions.PairwiseDistance(directions, exact: true);                   // [B, B]
        var candidates = pairs.Negatives & (distances < _farthest).Rows(pairs.Anchors);         // [P, B]
        var logWeights = LogWeights(distances.ClampMin(_nearest), embeddings.Shape[1]).Rows(pairs.Anchors);
        // The largest sum of logarithm of weight and Gumbel noise is a draw in proportion to the weights.
        var uniform = Tensor.Rand(candidates.Shape, logWeights.ElementType, logWeights.Device).ClampMin(Least);
        var keys = logWeights - (-uniform.Log()).Log();                                         // [P, B]
        var drawn = keys.MaskedFill(!candidates, double.NegativeInfinity).ArgMax(1);            // [P]
        var (anchors, positives, negatives) = pairs.With(drawn, candidates.Any(1));
        return new(scope.Keep(anchors), scope.Keep(positives), scope.Keep(negatives));
    }

    private static Tensor LogWeights(Tensor distances, long dimensions) =>
        (2 - dimensions) * distances.Log() - (dimensions - 3) / 2.0 * (1 - distances.Square() / 4).ClampMin(Least).Log();
}

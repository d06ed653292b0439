using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every triplet of the batch: each ordered pair of a class with each row of another class.</summary>
/// <remarks>P classes of K rows give PK(K - 1)·(P - 1)K triplets: 128 rows of 16 classes, 107,520.</remarks>
public sealed class AllTripletsMiner : ITripletMiner
{
    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var pairs = PositivePairs.Ordered(embeddings, labels);
        var (pair, negatives) = LabelMasks.Places(pairs.Negatives);                     // [T]
        return new(scope.Keep(pairs.Anchors.Rows(pair)), scope.Keep(pairs.Positives.Rows(pair)), scope.Keep(negatives));
    }
}

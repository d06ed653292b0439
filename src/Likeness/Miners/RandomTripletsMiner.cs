using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every positive pair i &lt; j with one random negative, from libtorch's generator.</summary>
public sealed class RandomTripletsMiner : ITripletMiner
{
    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var pairs = PositivePairs.Once(embeddings, labels);
        var (anchors, positives, negatives) = pairs.WithRandom(pairs.Negatives);
        return new(scope.Keep(anchors), scope.Keep(positives), scope.Keep(negatives));
    }
}

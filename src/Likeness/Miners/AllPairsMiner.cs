using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Every pair i &lt; j of the batch: B(B - 1)/2 of them.</summary>
public sealed class AllPairsMiner : IPairMiner
{
    /// <inheritdoc/>
    public PairIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var masks = new LabelMasks(embeddings, labels);
        var (positiveA, positiveB) = LabelMasks.Places(masks.Same & masks.Above);
        var (negativeA, negativeB) = LabelMasks.Places(masks.Different & masks.Above);
        return new(scope.Keep(positiveA), scope.Keep(positiveB), scope.Keep(negativeA), scope.Keep(negativeB));
    }
}

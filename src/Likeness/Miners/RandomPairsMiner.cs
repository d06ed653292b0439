using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>All positive pairs i &lt; j of the batch, and as many negative pairs at random.</summary>
/// <remarks>Drawn without repetition from libtorch's generator; where there are fewer negative pairs, all of them.</remarks>
public sealed class RandomPairsMiner : IPairMiner
{
    /// <inheritdoc/>
    public PairIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var masks = new LabelMasks(embeddings, labels);
        var (positiveA, positiveB) = LabelMasks.Places(masks.Same & masks.Above);
        var (a, b) = LabelMasks.Places(masks.Different & masks.Above);
        var drawn = Tensor.RandPermutation(a.Count, labels.Device).Slice(0, 0, positiveA.Count);
        return new(scope.Keep(positiveA), scope.Keep(positiveB), scope.Keep(a.Rows(drawn)), scope.Keep(b.Rows(drawn)));
    }
}

using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>All positive pairs i &lt; j of the batch, and as many negative pairs: those that lie nearest to each other.</summary>
/// <remarks>
/// The usual hard negatives for the contrastive loss: of the many negative pairs, most are already farther apart than
/// the margin and teach nothing. Where there are fewer negative than positive pairs, all of them.
/// </remarks>
public sealed class HardestPairsMiner : IPairMiner
{
    /// <inheritdoc/>
    public PairIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var masks = new LabelMasks(embeddings, labels);
        var (positiveA, positiveB) = LabelMasks.Places(masks.Same & masks.Above);
        var negative = masks.Different & masks.Above;                                   // [B, B]
        var (a, b) = LabelMasks.Places(negative);                                       // [N]
        var detached = embeddings.Detach();
        // In the order of Places, row by row.
        var distances = detached.PairwiseDistance(detached).MaskedSelect(negative);     // [N]
        var (_, nearest) = distances.TopK((int)Math.Min(positiveA.Count, a.Count), largest: false);
        return new(scope.Keep(positiveA), scope.Keep(positiveB), scope.Keep(a.Rows(nearest)), scope.Keep(b.Rows(nearest)));
    }
}

using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Each row with its farthest positive and its nearest negative: at most B triplets.</summary>
/// <remarks>
/// <code>p = argmax d(a, p),   n = argmin d(a, n),   for each a that has both</code>
/// Hermans et al. 2017, In Defense of the Triplet Loss, https://arxiv.org/abs/1703.07737, equation 5. Meant for balanced
/// batches, where the hardest of a few is only moderately hard.
/// </remarks>
public sealed class BatchHardTripletsMiner : ITripletMiner
{
    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var masks = new LabelMasks(embeddings, labels);
        var detached = embeddings.Detach();
        var distances = detached.PairwiseDistance(detached);                            // [B, B]
        var farthest = distances.MaskedFill(!masks.Same, -1).ArgMax(1);                 // [B]
        var nearest = distances.MaskedFill(!masks.Different, double.PositiveInfinity).ArgMin(1); // [B]
        var kept = masks.Same.Any(1) & masks.Different.Any(1);                          // [B]
        return new(scope.Keep(masks.Index.MaskedSelect(kept)), scope.Keep(farthest.MaskedSelect(kept)), scope.Keep(nearest.MaskedSelect(kept)));
    }
}

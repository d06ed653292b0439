using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Each row with its nearest positive, and the nearest of the negatives that are farther: at most B triplets.</summary>
/// <remarks>
/// <code>p = argmin d(a, p),   n = argmin d(a, n) among d(a, n) &gt; d(a, p),   for each a that has both</code>
/// Xuan et al. 2020, Improved Embeddings with Easy Positive Triplet Mining, https://arxiv.org/abs/1904.04370: an image need not
/// lie near all of its class, only near one, so that classes of many looks are not forced into a point. d is the Euclidean distance.
/// </remarks>
public sealed class BatchEasyHardTripletsMiner : ITripletMiner
{
    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var masks = new LabelMasks(embeddings, labels);
        var detached = embeddings.Detach();
        var distances = detached.PairwiseDistance(detached, exact: true);                       // [B, B]
        // Infinite where a row has no positive; then no negative is farther.
        var toPositives = distances.MaskedFill(!masks.Same, double.PositiveInfinity);           // [B, B]
        var farther = masks.Different & (distances > toPositives.Min(1, keep: true));           // [B, B]
        var negatives = distances.MaskedFill(!farther, double.PositiveInfinity).ArgMin(1);      // [B]
        var kept = farther.Any(1);                                                              // [B]
        return new(scope.Keep(masks.Index.MaskedSelect(kept)), scope.Keep(toPositives.ArgMin(1).MaskedSelect(kept)), scope.Keep(negatives.MaskedSelect(kept)));
    }
}

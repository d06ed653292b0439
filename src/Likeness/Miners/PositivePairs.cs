using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>The positive pairs of a batch, each with its row of possible negatives: what most triplet miners choose from.</summary>
/// <remarks>P rows of B, not a cube of B·B·B: a batch has far fewer positive pairs than pairs.</remarks>
internal sealed class PositivePairs
{
    private PositivePairs(LabelMasks masks, Tensor pairs)
    {
        (Anchors, Positives) = LabelMasks.Places(pairs);
        Negatives = masks.Different.Rows(Anchors);
    }

    /// <summary>[P].</summary>
    public Tensor Anchors { get; }

    /// <summary>[P].</summary>
    public Tensor Positives { get; }

    /// <summary>[P, B], Bool: the rows whose class is not the anchor's.</summary>
    public Tensor Negatives { get; }

    /// <summary>Each pair both ways, so either row is the anchor once.</summary>
    public static PositivePairs Ordered(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        return new(masks, masks.Same);
    }

    /// <summary>Each pair once, i &lt; j; i is the anchor.</summary>
    public static PositivePairs Once(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        return new(masks, masks.Same & masks.Above);
    }

    /// <summary>How far each possible negative lies from the anchor, less how far the positive does: [P, B].</summary>
    /// <param name="embeddings">[B, D].</param>
    /// <param name="squared">Whether distances are squared.</param>
    public Tensor Gaps(Tensor embeddings, bool squared)
    {
        var detached = embeddings.Detach();
        var distances = detached.PairwiseDistance(detached, exact: true);               // [B, B]
        var fromAnchor = (squared ? distances.Square() : distances).Rows(Anchors);      // [P, B]
        return fromAnchor - fromAnchor.Gather(1, Positives.Unsqueeze(1));
    }

    /// <summary>One negative for each pair that is kept.</summary>
    /// <param name="negatives">[P], a row for each pair.</param>
    /// <param name="kept">[P], Bool.</param>
    public TripletIndices With(Tensor negatives, Tensor kept) =>
        new(Anchors.MaskedSelect(kept), Positives.MaskedSelect(kept), negatives.MaskedSelect(kept));

    /// <summary>One negative at random, from libtorch's generator, for each pair that has candidates.</summary>
    /// <param name="candidates">[P, B], Bool.</param>
    public TripletIndices WithRandom(Tensor candidates)
    {
        var draws = Tensor.Rand(candidates.Shape, device: candidates.Device).MaskedFill(!candidates, -1);
        return With(draws.ArgMax(1), candidates.Any(1));
    }
}

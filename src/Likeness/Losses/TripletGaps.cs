using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>How much farther the positive lies than the negative: what triplet losses make small.</summary>
/// <param name="miner">Chooses the triplets of each batch.</param>
/// <param name="squared">Whether distances are squared.</param>
/// <param name="swap">Whether the negative's distance to the positive counts where it is the smaller.</param>
internal sealed class TripletGaps(ITripletMiner miner, bool squared, bool swap)
{
    /// <summary>d(a,p) − d'(a,n) of each triplet: [T].</summary>
    public Tensor Of(Tensor embeddings, Tensor labels)
    {
        var (anchors, positives, negatives) = miner.Mine(embeddings, labels);
        var distances = new BatchDistances(embeddings, labels);
        var near = distances.Between(anchors, positives);                               // [T]
        var far = distances.Between(anchors, negatives);                                // [T]
        if (swap)
            far = far.Minimum(distances.Between(positives, negatives));
        return squared ? near.Square() - far.Square() : near - far;
    }
}

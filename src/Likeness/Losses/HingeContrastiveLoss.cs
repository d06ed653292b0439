using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Contrastive loss with distances in place of their squares: a pull and a push that do not fade near the goal.</summary>
/// <remarks>
/// <code>L = mean over positive pairs of d  +  mean over negative pairs with d &lt; m of  m − d</code>
/// After Hadsell, Chopra, LeCun 2006, http://yann.lecun.com/exdb/publis/pdf/hadsell-chopra-lecun-06.pdf, whose
/// <see cref="ContrastiveLoss"/> squares both. Both means are over pairs that cost something, so many satisfied negative
/// pairs do not drown the few that are left.
/// </remarks>
public sealed class HingeContrastiveLoss : IPairLoss
{
    private readonly double _margin;

    /// <param name="margin">m, in units of distance, above 0. Unit-length embeddings are at most 2 apart, so m &lt; 2 for them.</param>
    /// <param name="miner">Chooses the pairs of each batch.</param>
    public HingeContrastiveLoss(double margin, IPairMiner miner)
    {
        ArgumentNullException.ThrowIfNull(miner);
        (_margin, Miner) = (Margin.Checked(margin, nameof(HingeContrastiveLoss)), miner);
    }

    /// <inheritdoc/>
    public IPairMiner Miner { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        BatchShape.Rows(embeddings, labels);
        return Over(Miner.Mine(embeddings, labels), embeddings, embeddings);
    }

    /// <inheritdoc/>
    public LossValue Over(PairIndices pairs, Tensor a, Tensor b)
    {
        var distances = new PairDistances(a, b);
        return PairHinges.Cost(distances.Between(pairs.PositiveA, pairs.PositiveB), distances.Between(pairs.NegativeA, pairs.NegativeB), _margin);
    }
}

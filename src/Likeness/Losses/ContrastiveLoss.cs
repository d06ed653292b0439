using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Contrastive loss: pairs of one class are drawn together, pairs of two classes pushed apart up to a margin.</summary>
/// <remarks>
/// <code>L = mean over pairs of  ½ y d² + ½ (1 − y) max(0, m − d)²,   y = 1 same, 0 different</code>
/// Hadsell, Chopra, LeCun 2006, Dimensionality Reduction by Learning an Invariant Mapping,
/// http://yann.lecun.com/exdb/publis/pdf/hadsell-chopra-lecun-06.pdf. d is the Euclidean distance. Departure: the mean over
/// the pairs and not their sum, so the learning rate does not depend on how many there are. Two equal rows of different
/// classes have no direction to part in, and gradient 0.
/// </remarks>
public sealed class ContrastiveLoss : IPairLoss
{
    private readonly double _margin;

    /// <param name="margin">m, in units of distance, above 0. Unit-length embeddings are at most 2 apart, so m &lt; 2 for them.</param>
    /// <param name="miner">Chooses the pairs of each batch.</param>
    public ContrastiveLoss(double margin, IPairMiner miner)
    {
        ArgumentNullException.ThrowIfNull(miner);
        (_margin, Miner) = (Margin.Checked(margin, nameof(ContrastiveLoss)), miner);
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
        var apart = distances.Between(pairs.PositiveA, pairs.PositiveB);                // [P]
        var missing = (_margin - distances.Between(pairs.NegativeA, pairs.NegativeB)).Relu(); // [N]
        var active = (apart.Detach() > 0).Sum() + (missing.Detach() > 0).Sum();
        // At least 1, so that a batch without pairs costs 0 and not 0/0.
        var count = Math.Max(1, pairs.PositiveA.Count + pairs.NegativeA.Count);
        return new((apart.Square().Sum() + missing.Square().Sum()) / (2 * count), active / (double)count);
    }
}

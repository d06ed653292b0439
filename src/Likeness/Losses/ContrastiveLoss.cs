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
public sealed class ContrastiveLoss : ILoss
{
    private readonly double _margin;
    private readonly IPairMiner _miner;

    /// <param name="margin">m, in units of distance, above 0. Unit-length embeddings are at most 2 apart, so m &lt; 2 for them.</param>
    /// <param name="miner">Chooses the pairs of each batch.</param>
    public ContrastiveLoss(double margin, IPairMiner miner)
    {
        ArgumentNullException.ThrowIfNull(miner);
        (_margin, _miner) = (Margin.Checked(margin, nameof(ContrastiveLoss)), miner);
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var (positiveA, positiveB, negativeA, negativeB) = _miner.Mine(embeddings, labels);
        var distances = new BatchDistances(embeddings, labels);
        var apart = distances.Between(positiveA, positiveB);                            // [P]
        var missing = (_margin - distances.Between(negativeA, negativeB)).Relu();       // [N]
        var active = (apart.Detach() > 0).Sum() + (missing.Detach() > 0).Sum();
        // At least 1, so that a batch without pairs costs 0 and not 0/0.
        var pairs = Math.Max(1, positiveA.Count + negativeA.Count);
        return new((apart.Square().Sum() + missing.Square().Sum()) / (2 * pairs), active / (double)pairs);
    }
}

using Likeness.Comparisons;
using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>Binary cross-entropy of a learned comparison: pairs are classified as same or different.</summary>
/// <remarks>
/// <code>L = mean over pairs of  −y log p − (1 − y) log(1 − p),   p = 1 / (1 + e^−logit(a, b)),   y = 1 same, 0 different</code>
/// Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot Image Recognition,
/// https://www.cs.cmu.edu/~rsalakhu/papers/oneshot1.pdf. Departure: their L2 penalty is left to the optimiser's weight
/// decay. Every pair gives a gradient, so the active share is 1.
/// </remarks>
public sealed class BinaryCrossEntropyLoss : Module, IPairLoss
{
    /// <param name="comparison">Learned with the encoder; it is this module's child, and judges in use as it did in training.</param>
    /// <param name="miner">Chooses the pairs of each batch.</param>
    public BinaryCrossEntropyLoss(LearnedComparison comparison, IPairMiner miner)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(miner);
        (Comparison, Miner) = (Child("comparison", comparison), miner);
    }

    /// <summary>The comparison that is trained.</summary>
    public LearnedComparison Comparison { get; }

    /// <inheritdoc/>
    public IPairMiner Miner { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels) => Over(Miner.Mine(embeddings, labels), embeddings, embeddings);

    /// <inheritdoc/>
    public LossValue Over(PairIndices pairs, Tensor a, Tensor b)
    {
        var same = Comparison.Logit(a.Rows(pairs.PositiveA), b.Rows(pairs.PositiveB));                // [P]
        var different = Comparison.Logit(a.Rows(pairs.NegativeA), b.Rows(pairs.NegativeB));           // [N]
        var count = pairs.PositiveA.Count + pairs.NegativeA.Count;
        // −log p = log(1 + e^−logit), which does not overflow.
        var total = (-same).Softplus().Sum() + different.Softplus().Sum();
        return new(total / (double)Math.Max(1, count), Tensor.Scalar(count > 0 ? 1 : 0, total.ElementType, total.Device));
    }
}

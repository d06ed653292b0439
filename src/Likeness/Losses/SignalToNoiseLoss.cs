using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Signal-to-noise contrastive loss: what sets a pair apart is noise on the anchor's signal, little for one class and much for two.</summary>
/// <remarks>
/// <code>L = mean over positive pairs of d(i,j)  +  mean over negative pairs with d &lt; m of  m − d(i,j),   d(i,j) = var(x_i − x_j) / var(x_i)</code>
/// Yuan et al. 2019, Signal-to-Noise Ratio: A Robust Distance Metric for Deep Metric Learning,
/// https://arxiv.org/abs/1904.02616. The variance is over the D components of a row. d is not symmetric, i is its anchor, so
/// each mined pair counts both ways. Departures: the means are over pairs that cost something, and the paper's pull of the
/// components' mean to 0 is left out. Unrelated rows of one variance are 2 apart.
/// </remarks>
public sealed class SignalToNoiseLoss : ILoss
{
    private const double LeastPower = 1e-12;

    private readonly double _margin;
    private readonly IPairMiner _miner;

    /// <param name="margin">m, a ratio of variances, above 0; 1 is usual.</param>
    /// <param name="miner">Chooses the pairs of each batch.</param>
    public SignalToNoiseLoss(double margin, IPairMiner miner)
    {
        ArgumentNullException.ThrowIfNull(miner);
        (_margin, _miner) = (LossArgument.AboveZero(margin, 1, nameof(SignalToNoiseLoss)), miner);
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var (positiveA, positiveB, negativeA, negativeB) = _miner.Mine(embeddings, labels);
        var signal = embeddings - embeddings.Mean(1, keep: true);                       // [B, D]
        // D − 1 times the variance, as is the noise. A row of equal components has none to divide by.
        var power = signal.Square().Sum(1).ClampMin(LeastPower);                        // [B]
        return PairHinges.Cost(Distances(positiveA, positiveB), Distances(negativeA, negativeB), _margin);

        Tensor Distances(Tensor a, Tensor b)
        {
            var noise = signal.Rows(a).SquaredDistanceTo(signal.Rows(b));               // [P]
            return Tensor.Cat([noise / power.Rows(a), noise / power.Rows(b)]);          // [2P]
        }
    }
}

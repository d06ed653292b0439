using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>A loss over pairs, whose two sides need not be of one batch.</summary>
public interface IPairLoss : ILoss
{
    /// <summary>Chooses the pairs of each batch.</summary>
    IPairMiner Miner { get; }

    /// <summary>The loss of given pairs.</summary>
    /// <param name="pairs">First indices are rows of a, second ones rows of b.</param>
    /// <param name="a">[N, D].</param>
    /// <param name="b">[M, D]; a itself for pairs within a batch.</param>
    LossValue Over(PairIndices pairs, Tensor a, Tensor b);
}

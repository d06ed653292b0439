using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Picks, within a batch, the pairs that a loss learns from.</summary>
public interface IPairMiner
{
    /// <summary>The pairs of one batch. No gradient flows through the choice.</summary>
    /// <param name="embeddings">[B, D].</param>
    /// <param name="labels">[B], Int64, one class number a row.</param>
    PairIndices Mine(Tensor embeddings, Tensor labels);
}

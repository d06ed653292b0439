using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Picks, within a batch, the triplets that a loss learns from.</summary>
public interface ITripletMiner
{
    /// <summary>The triplets of one batch. No gradient flows through the choice.</summary>
    /// <param name="embeddings">[B, D].</param>
    /// <param name="labels">[B], Int64, one class number a row.</param>
    TripletIndices Mine(Tensor embeddings, Tensor labels);
}

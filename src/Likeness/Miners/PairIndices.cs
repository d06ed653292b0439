using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Pairs of rows of a batch, by their indices (Int64); without any, the tensors have shape [0].</summary>
/// <param name="PositiveA">[P], first rows of the pairs of one class.</param>
/// <param name="PositiveB">[P], second rows of the pairs of one class.</param>
/// <param name="NegativeA">[N], first rows of the pairs of two classes.</param>
/// <param name="NegativeB">[N], second rows of the pairs of two classes.</param>
public readonly record struct PairIndices(Tensor PositiveA, Tensor PositiveB, Tensor NegativeA, Tensor NegativeB);

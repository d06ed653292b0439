using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Triplets of rows of a batch, by their indices (Int64); without any, the tensors have shape [0].</summary>
/// <param name="Anchors">[T].</param>
/// <param name="Positives">[T], another row of the anchor's class.</param>
/// <param name="Negatives">[T], a row of another class.</param>
public readonly record struct TripletIndices(Tensor Anchors, Tensor Positives, Tensor Negatives);

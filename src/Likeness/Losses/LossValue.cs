using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>A loss and how much of the batch it came from.</summary>
/// <remarks>Returned together, so that a loss keeps nothing between calls.</remarks>
/// <param name="Total">Scalar, with history: its gradient trains the network.</param>
/// <param name="ActiveShare">Scalar in [0, 1], without history: the share of the mined pairs or triplets (or rows) that still
/// give a gradient; 0 when nothing was mined. Near 0, harder mining or a larger margin would teach more.</param>
public readonly record struct LossValue(Tensor Total, Tensor ActiveShare);

namespace Likeness.Tensors.Modules;

/// <summary>Batch normalisation of rows: input and output [B, C].</summary>
/// <param name="channels">C; at least 1.</param>
public sealed class BatchNorm1d(long channels) : BatchNorm(channels);

namespace Likeness.Tensors.Modules;

/// <summary>Batch normalisation of images: input and output [B, C, H, W].</summary>
/// <param name="channels">C; at least 1.</param>
public sealed class BatchNorm2d(long channels) : BatchNorm(channels);

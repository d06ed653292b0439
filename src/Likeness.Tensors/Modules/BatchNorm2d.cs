namespace Likeness.Tensors.Modules;

/// <summary>Batch normalisation of images: input and output [B, C, H, W].</summary>
/// <param name="channels">C; at least 1.</param>
/// <param name="momentum">How far the running statistics follow a batch's, over 0 to 1.</param>
/// <param name="epsilon">ε, over 0.</param>
public sealed class BatchNorm2d(long channels, double momentum = 0.1, double epsilon = 1e-5) : BatchNorm(channels, momentum, epsilon);

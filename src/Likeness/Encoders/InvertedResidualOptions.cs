namespace Likeness.Encoders;

/// <summary>The shape of one block of a MobileNetV3: a row of the paper's tables 1 and 2.</summary>
/// <param name="Kernel">Side of the window of the depthwise convolution.</param>
/// <param name="Expanded">Channels that the depthwise convolution sees.</param>
/// <param name="Out">Channels of the output.</param>
/// <param name="Excites">Whether channels are scaled by squeeze-and-excitation.</param>
/// <param name="HardSwish">Whether the non-linearity is hard-swish; else ReLU.</param>
/// <param name="Stride">1 keeps the size, 2 halves it.</param>
internal sealed record InvertedResidualOptions(int Kernel, int Expanded, int Out, bool Excites, bool HardSwish, int Stride);

using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Scales each channel by what the means of all channels say of it.</summary>
/// <remarks>
/// <code>y = x · hard-sigmoid(W₂ ReLU(W₁ mean(x) + b₁) + b₂)</code>
/// Hu et al. 2018, Squeeze-and-Excitation Networks, https://arxiv.org/abs/1709.01507; with the hard sigmoid of MobileNetV3.
/// </remarks>
public sealed class SqueezeExcitation : Layer
{
    /// <param name="channels">Channels of the input and the output.</param>
    /// <param name="squeezed">Channels in between.</param>
    public SqueezeExcitation(long channels, long squeezed)
    {
        Squeeze = Child("fc1", new Conv2d(channels, squeezed, 1));
        Excite = Child("fc2", new Conv2d(squeezed, channels, 1));
    }

    /// <summary>To fewer channels; a dense layer written as a 1x1 convolution.</summary>
    public Conv2d Squeeze { get; }

    /// <summary>Back to all channels.</summary>
    public Conv2d Excite { get; }

    /// <param name="input">[B, C, H, W].</param>
    /// <returns>[B, C, H, W].</returns>
    public override Tensor Forward(Tensor input)
    {
        var means = input.AdaptiveAvgPool2d(1);                                     // [B, C, 1, 1]
        var scales = Excite.Forward(Squeeze.Forward(means).Relu()).HardSigmoid();   // [B, C, 1, 1]
        return input * scales;
    }
}

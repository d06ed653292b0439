using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Two 3x3 convolutions whose result is added to what came in.</summary>
/// <remarks>
/// <code>y = ReLU( BN(conv(ReLU(BN(conv(x))))) + s(x) ),   s the identity, or BN(conv 1x1) where the shape changes</code>
/// He et al. 2016, Deep Residual Learning for Image Recognition, https://arxiv.org/abs/1512.03385, figure 2 and option B of section 3.3.
/// </remarks>
public sealed class ResidualBlock : Layer
{
    private readonly Conv2d? _shortcut;
    private readonly BatchNorm2d? _shortcutNorm;

    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="outChannels">Channels of the output.</param>
    /// <param name="stride">1 keeps the size, 2 halves it.</param>
    public ResidualBlock(long inChannels, long outChannels, long stride)
    {
        Conv1 = Child("conv1", new Conv2d(inChannels, outChannels, 3, new() { Stride = stride, Padding = 1, Bias = false }));
        Norm1 = Child("bn1", new BatchNorm2d(outChannels));
        Conv2 = Child("conv2", new Conv2d(outChannels, outChannels, 3, new() { Padding = 1, Bias = false }));
        Norm2 = Child("bn2", new BatchNorm2d(outChannels));
        if (stride == 1 && inChannels == outChannels)
            return;
        _shortcut = Child("downsample.0", new Conv2d(inChannels, outChannels, 1, new() { Stride = stride, Bias = false }));
        _shortcutNorm = Child("downsample.1", new BatchNorm2d(outChannels));
    }

    /// <summary>First convolution, with the stride.</summary>
    public Conv2d Conv1 { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d Norm1 { get; }

    /// <summary>Second convolution.</summary>
    public Conv2d Conv2 { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d Norm2 { get; }

    /// <param name="input">[B, in, H, W].</param>
    /// <returns>[B, out, H / stride, W / stride], rounded up.</returns>
    public override Tensor Forward(Tensor input)
    {
        var x = Norm1.Forward(Conv1.Forward(input)).Relu();             // [B, out, H / stride, W / stride]
        x = Norm2.Forward(Conv2.Forward(x));
        var shortcut = _shortcut is null ? input : _shortcutNorm!.Forward(_shortcut.Forward(input));
        return (x + shortcut).Relu();
    }
}

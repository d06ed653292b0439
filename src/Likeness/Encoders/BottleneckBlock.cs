using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Three convolutions, the middle one over fewer channels, whose result is added to what came in.</summary>
/// <remarks>
/// <code>y = ReLU( BN(conv 1x1(ReLU(BN(conv 3x3(ReLU(BN(conv 1x1(x)))))))) + s(x) ),   s the identity, or BN(conv 1x1) where the shape changes</code>
/// He et al. 2016, Deep Residual Learning for Image Recognition, https://arxiv.org/abs/1512.03385, figure 5. Departure, torchvision's: the
/// stride is in the 3x3 convolution and not in the first.
/// </remarks>
public sealed class BottleneckBlock : Layer
{
    /// <summary>Channels of the output over those of the middle.</summary>
    public const int Expansion = 4;

    private readonly Sequential? _shortcut;

    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="middleChannels">Channels of the 3x3 convolution; the output has four times as many.</param>
    /// <param name="stride">1 keeps the size, 2 halves it.</param>
    public BottleneckBlock(long inChannels, long middleChannels, long stride)
    {
        var outChannels = middleChannels * Expansion;
        Conv1 = Child("conv1", new Conv2d(inChannels, middleChannels, 1, new() { Bias = false }));
        Norm1 = Child("bn1", new BatchNorm2d(middleChannels));
        Conv2 = Child("conv2", new Conv2d(middleChannels, middleChannels, 3, new() { Stride = stride, Padding = 1, Bias = false }));
        Norm2 = Child("bn2", new BatchNorm2d(middleChannels));
        Conv3 = Child("conv3", new Conv2d(middleChannels, outChannels, 1, new() { Bias = false }));
        Norm3 = Child("bn3", new BatchNorm2d(outChannels));
        if (stride != 1 || inChannels != outChannels)
            _shortcut = Child("downsample", new Sequential(new Conv2d(inChannels, outChannels, 1, new() { Stride = stride, Bias = false }), new BatchNorm2d(outChannels)));
    }

    /// <summary>To fewer channels.</summary>
    public Conv2d Conv1 { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d Norm1 { get; }

    /// <summary>Over the neighbourhood, with the stride.</summary>
    public Conv2d Conv2 { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d Norm2 { get; }

    /// <summary>To four times as many channels.</summary>
    public Conv2d Conv3 { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d Norm3 { get; }

    /// <param name="input">[B, in, H, W].</param>
    /// <returns>[B, 4 middle, H / stride, W / stride], rounded up.</returns>
    public override Tensor Forward(Tensor input)
    {
        var x = Norm1.Forward(Conv1.Forward(input)).Relu();             // [B, middle, H, W]
        x = Norm2.Forward(Conv2.Forward(x)).Relu();                     // [B, middle, H / stride, W / stride]
        x = Norm3.Forward(Conv3.Forward(x));                            // [B, 4 middle, H / stride, W / stride]
        return (x + (_shortcut?.Forward(input) ?? input)).Relu();
    }
}

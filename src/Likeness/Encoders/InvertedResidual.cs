using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A block that widens, looks at the neighbourhood channel by channel, and narrows again; added to what came in where the shapes agree.</summary>
/// <remarks>
/// <code>y = [x +] BN(conv 1x1(SE(σ(BN(depthwise(σ(BN(conv 1x1(x))))))))),   σ ReLU or hard-swish</code>
/// Howard et al. 2019, Searching for MobileNetV3, https://arxiv.org/abs/1905.02244, figure 4. As in torchvision ε is 0.001. Departure: running
/// statistics follow by 0.1 a batch where torchvision has 0.01; after some hundred steps those would still be near their first
/// values, and the network in use another than the one that was trained.
/// </remarks>
internal sealed class InvertedResidual : Layer
{
    private const double Momentum = 0.1;
    private const double Epsilon = 1e-3;

    private readonly Sequential _block;
    private readonly bool _adds;

    public InvertedResidual(int inChannels, InvertedResidualOptions options)
    {
        _adds = options.Stride == 1 && inChannels == options.Out;
        List<Layer> layers = [];
        if (options.Expanded != inChannels)
            layers.Add(Convolution(inChannels, options.Expanded, 1, new(), Activation(options)));
        layers.Add(Convolution(options.Expanded, options.Expanded, options.Kernel, new() { Stride = options.Stride, Groups = options.Expanded }, Activation(options)));
        if (options.Excites)
            layers.Add(new SqueezeExcitation(options.Expanded, MultipleOfEight(options.Expanded / 4)));
        layers.Add(Convolution(options.Expanded, options.Out, 1, new(), null));
        _block = Child("block", new Sequential(layers));
    }

    /// <param name="input">[B, in, H, W].</param>
    /// <returns>[B, out, H / stride, W / stride], rounded up.</returns>
    public override Tensor Forward(Tensor input) => _adds ? input + _block.Forward(input) : _block.Forward(input);

    /// <summary>A convolution that keeps the size up to its stride, its normalisation, and what follows.</summary>
    internal static Sequential Convolution(int inChannels, int outChannels, int kernel, ConvolutionOptions options, Layer? activation)
    {
        var convolution = new Conv2d(inChannels, outChannels, kernel, options with { Padding = (kernel - 1) / 2, Bias = false });
        var norm = new BatchNorm2d(outChannels, Momentum, Epsilon);
        return activation is null ? new(convolution, norm) : new(convolution, norm, activation);
    }

    private static Layer Activation(InvertedResidualOptions options) => options.HardSwish ? new HardSwish() : new Relu();

    // The nearest multiple of 8, but never a tenth less than asked for.
    private static int MultipleOfEight(int channels)
    {
        var rounded = Math.Max(8, (channels + 4) / 8 * 8);
        return rounded < 0.9 * channels ? rounded + 8 : rounded;
    }
}

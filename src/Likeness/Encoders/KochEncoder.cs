using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Four convolutions and a dense sigmoid layer: the twin of the first deep one-shot recogniser of characters.</summary>
/// <remarks>
/// <code>conv 64@10x10, ReLU, pool 2, conv 128@7x7, ReLU, pool 2, conv 128@4x4, ReLU, pool 2, conv 256@4x4, ReLU, dense D, sigmoid</code>
/// Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot Image Recognition,
/// https://www.cs.cmu.edu/~rsalakhu/papers/oneshot1.pdf, figure 4; D = 4096 there, and 38,947,648 weights for grey images of 105
/// pixels. Initial weights as in section 3.2: convolutions N(0, 0.01), dense N(0, 0.2), all biases N(0.5, 0.01), the second
/// number being the deviation. For smaller kernels than the paper's, what is scaled is: the image and every map, by a third with
/// <see cref="KochKernels.Small"/>; and the deviation of each convolution's weights, by the side of the paper's kernel over its
/// own, so that sums over fewer inputs stay as wide. Filters and D are the paper's. Made for <c>WeightedL1Comparison</c>.
/// </remarks>
public sealed class KochEncoder : Encoder
{
    private const double ConvolutionDeviation = 0.01;
    private const double DenseDeviation = 0.2;
    private const double BiasMean = 0.5;
    private const double BiasDeviation = 0.01;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, in pixels; 105 in the paper.</param>
    /// <param name="embeddingDimensions">D; 4096 in the paper.</param>
    /// <param name="kernels">Sides of the convolutions; the paper's, or those for small images.</param>
    public KochEncoder(int channels, int imageSize, int embeddingDimensions, KochKernels kernels) : base(channels, imageSize, embeddingDimensions)
    {
        ArgumentNullException.ThrowIfNull(kernels);
        if (imageSize < kernels.LeastSize)
            throw new ArgumentException($"This Koch encoder needs images of at least {kernels.LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        var (side, paper) = (kernels.LastSide(imageSize), KochKernels.Paper);
        Conv1 = Child("conv1", Convolution(channels, 64, kernels.First, paper.First));
        Conv2 = Child("conv2", Convolution(64, 128, kernels.Second, paper.Second));
        Conv3 = Child("conv3", Convolution(128, 128, kernels.Third, paper.Third));
        Conv4 = Child("conv4", Convolution(128, 256, kernels.Fourth, paper.Fourth));
        Pool = Child("pool", new MaxPool2d(2));
        Dense = Child("dense", new Linear(256 * side * side, embeddingDimensions));
        Draw(Dense.Weight, Dense.Bias!, DenseDeviation);
    }

    /// <summary>First convolution, 10x10 in the paper.</summary>
    public Conv2d Conv1 { get; }

    /// <summary>Second convolution, 7x7 in the paper.</summary>
    public Conv2d Conv2 { get; }

    /// <summary>Third convolution, 4x4 in the paper.</summary>
    public Conv2d Conv3 { get; }

    /// <summary>Fourth convolution, 4x4 in the paper.</summary>
    public Conv2d Conv4 { get; }

    /// <summary>The pooling after the first three convolutions.</summary>
    public MaxPool2d Pool { get; }

    /// <summary>To the embedding, whose numbers a sigmoid keeps between 0 and 1.</summary>
    public Linear Dense { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var x = Pool.Forward(Conv1.Forward(images).Relu());     // [B, 64, 48, 48] with the paper's sizes
        x = Pool.Forward(Conv2.Forward(x).Relu());              // [B, 128, 21, 21]
        x = Pool.Forward(Conv3.Forward(x).Relu());              // [B, 128, 9, 9]
        x = Conv4.Forward(x).Relu();                            // [B, 256, 6, 6]
        return Dense.Forward(x.Flatten(1)).Sigmoid();           // [B, D]
    }

    private static Conv2d Convolution(long inputs, long filters, int kernel, int paperKernel)
    {
        var convolution = new Conv2d(inputs, filters, kernel);
        Draw(convolution.Weight, convolution.Bias!, ConvolutionDeviation * paperKernel / kernel);
        return convolution;
    }

    private static void Draw(Tensor weight, Tensor bias, double deviation)
    {
        using var off = Gradients.Off();
        weight.FillNormal(0, deviation);
        bias.FillNormal(BiasMean, BiasDeviation);
    }
}

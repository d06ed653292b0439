using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Two 5x5 convolutions and three dense layers: for small images of one thing, such as digits or clothing.</summary>
/// <remarks>
/// <code>conv 32@5x5, PReLU, pool 2, conv 64@5x5, PReLU, pool 2, dense 256, PReLU, dense 256, PReLU, dense D</code>
/// Unpadded convolutions; one PReLU slope a layer, as in He et al. 2015, https://arxiv.org/abs/1502.01852, equation 1
/// ("channel-shared"). The plain relative of LeCun et al. 1998, Gradient-based learning applied to document recognition.
/// </remarks>
public sealed class SmallConvEncoder : Encoder
{
    private const int LeastSize = 16;
    private const int Hidden = 256;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public SmallConvEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"small-conv needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        var side = ((imageSize - 4) / 2 - 4) / 2;
        Conv1 = Child("conv1", new Conv2d(channels, 32, 5));
        Slope1 = Child("slope1", new PRelu());
        Pool1 = Child("pool1", new MaxPool2d(2));
        Conv2 = Child("conv2", new Conv2d(32, 64, 5));
        Slope2 = Child("slope2", new PRelu());
        Pool2 = Child("pool2", new MaxPool2d(2));
        Dense1 = Child("dense1", new Linear(64 * side * side, Hidden));
        Slope3 = Child("slope3", new PRelu());
        Dense2 = Child("dense2", new Linear(Hidden, Hidden));
        Slope4 = Child("slope4", new PRelu());
        Dense3 = Child("dense3", new Linear(Hidden, embeddingDimensions));
    }

    /// <summary>First convolution.</summary>
    public Conv2d Conv1 { get; }

    /// <summary>Its non-linearity.</summary>
    public PRelu Slope1 { get; }

    /// <summary>Its pooling.</summary>
    public MaxPool2d Pool1 { get; }

    /// <summary>Second convolution.</summary>
    public Conv2d Conv2 { get; }

    /// <summary>Its non-linearity.</summary>
    public PRelu Slope2 { get; }

    /// <summary>Its pooling.</summary>
    public MaxPool2d Pool2 { get; }

    /// <summary>First dense layer.</summary>
    public Linear Dense1 { get; }

    /// <summary>Its non-linearity.</summary>
    public PRelu Slope3 { get; }

    /// <summary>Second dense layer.</summary>
    public Linear Dense2 { get; }

    /// <summary>Its non-linearity.</summary>
    public PRelu Slope4 { get; }

    /// <summary>To the embedding.</summary>
    public Linear Dense3 { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var x = Pool1.Forward(Slope1.Forward(Conv1.Forward(images)));   // [B, 32, (H-4)/2, (W-4)/2]
        x = Pool2.Forward(Slope2.Forward(Conv2.Forward(x)));            // [B, 64, side, side]
        x = Slope3.Forward(Dense1.Forward(x.Flatten(1)));               // [B, 256]
        x = Slope4.Forward(Dense2.Forward(x));                          // [B, 256]
        return Dense3.Forward(x);                                       // [B, D]
    }
}

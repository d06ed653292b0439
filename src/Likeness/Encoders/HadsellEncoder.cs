using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Five convolutions with pooling: the kind of network that first learned an invariant map of digits.</summary>
/// <remarks>
/// <code>conv 16@5x5, PReLU, pool 2, conv 32@5x5, PReLU, pool 2, conv 64@3x3, PReLU, conv 64@3x3, PReLU, conv 128@(what is left), PReLU, dense D</code>
/// After Hadsell, Chopra and LeCun 2006, Dimensionality Reduction by Learning an Invariant Mapping, section 3. The paper's own network
/// for digits has two convolutions, trained subsampling and a dense layer; this one is its deeper relative used for the same map.
/// Departures: PReLU for the scaled tanh and max pooling for trained subsampling, which learn faster; the two 3x3 convolutions are padded
/// so that images of 16 pixels still fit.
/// </remarks>
public sealed class HadsellEncoder : Encoder
{
    private const int LeastSize = 16;

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D; 2 for a map.</param>
    public HadsellEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"hadsell needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        var side = ((imageSize - 4) / 2 - 4) / 2;
        var padded = new ConvolutionOptions { Padding = 1 };
        Conv1 = Child("conv1", new Conv2d(channels, 16, 5));
        Conv2 = Child("conv2", new Conv2d(16, 32, 5));
        Conv3 = Child("conv3", new Conv2d(32, 64, 3, padded));
        Conv4 = Child("conv4", new Conv2d(64, 64, 3, padded));
        Conv5 = Child("conv5", new Conv2d(64, 128, side));
        Slopes = [.. Enumerable.Range(1, 5).Select(layer => Child($"slope{layer}", new PRelu()))];
        Pool = Child("pool", new MaxPool2d(2));
        Dense = Child("dense", new Linear(128, embeddingDimensions));
    }

    /// <summary>First convolution, 5x5.</summary>
    public Conv2d Conv1 { get; }

    /// <summary>Second convolution, 5x5.</summary>
    public Conv2d Conv2 { get; }

    /// <summary>Third convolution, 3x3.</summary>
    public Conv2d Conv3 { get; }

    /// <summary>Fourth convolution, 3x3.</summary>
    public Conv2d Conv4 { get; }

    /// <summary>Fifth convolution, over all that is left of the image.</summary>
    public Conv2d Conv5 { get; }

    /// <summary>The non-linearity after each convolution.</summary>
    public IReadOnlyList<PRelu> Slopes { get; }

    /// <summary>The pooling after the first two convolutions.</summary>
    public MaxPool2d Pool { get; }

    /// <summary>To the embedding.</summary>
    public Linear Dense { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var x = Pool.Forward(Slopes[0].Forward(Conv1.Forward(images)));  // [B, 16, (H-4)/2, (W-4)/2]
        x = Pool.Forward(Slopes[1].Forward(Conv2.Forward(x)));           // [B, 32, side, side]
        x = Slopes[2].Forward(Conv3.Forward(x));                         // [B, 64, side, side]
        x = Slopes[3].Forward(Conv4.Forward(x));                         // [B, 64, side, side]
        x = Slopes[4].Forward(Conv5.Forward(x));                         // [B, 128, 1, 1]
        return Dense.Forward(x.Flatten(1));                              // [B, D]
    }
}

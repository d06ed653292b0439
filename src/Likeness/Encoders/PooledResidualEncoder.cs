using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A small residual network that asks what is in a photo and not where: for photos on a small machine.</summary>
/// <remarks>
/// <code>conv 32@5x5 / 2, BN, ReLU, pool 2, residual 32, residual 64 / 2, residual 128 / 2, residual 256 / 2, average, dense D</code>
/// He et al. 2016, Deep Residual Learning for Image Recognition, https://arxiv.org/abs/1512.03385, figure 3, with one block a stage, half
/// the channels and a smaller first convolution. The maps are a quarter of the area of those of <see cref="ResidualEncoder"/>, and cost
/// as much less; averaging the last one makes the embedding the same wherever in the picture a thing lies.
/// </remarks>
public sealed class PooledResidualEncoder : Encoder
{
    private const int LeastSize = 16;
    private static readonly int[] s_widths = [32, 64, 128, 256];

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public PooledResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"residual-pooled needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        Stem = Child("conv1", new Conv2d(channels, s_widths[0], 5, new() { Stride = 2, Padding = 2, Bias = false }));
        StemNorm = Child("bn1", new BatchNorm2d(s_widths[0]));
        StemPool = Child("maxpool", new MaxPool2d(2));
        Stage1 = Child("layer1", new ResidualBlock(s_widths[0], s_widths[0], 1));
        Stage2 = Child("layer2", new ResidualBlock(s_widths[0], s_widths[1], 2));
        Stage3 = Child("layer3", new ResidualBlock(s_widths[1], s_widths[2], 2));
        Stage4 = Child("layer4", new ResidualBlock(s_widths[2], s_widths[3], 2));
        Dense = Child("fc", new Linear(s_widths[3], embeddingDimensions));
    }

    /// <summary>First convolution.</summary>
    public Conv2d Stem { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d StemNorm { get; }

    /// <summary>Its pooling.</summary>
    public MaxPool2d StemPool { get; }

    /// <summary>32 channels.</summary>
    public ResidualBlock Stage1 { get; }

    /// <summary>64 channels, half the side.</summary>
    public ResidualBlock Stage2 { get; }

    /// <summary>128 channels, a quarter of the side.</summary>
    public ResidualBlock Stage3 { get; }

    /// <summary>256 channels, an eighth of the side.</summary>
    public ResidualBlock Stage4 { get; }

    /// <summary>To the embedding.</summary>
    public Linear Dense { get; }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var x = StemNorm.Forward(Stem.Forward(images)).Relu();          // [B, 32, H/2, W/2]
        x = StemPool.Forward(x);                                        // [B, 32, H/4, W/4]
        x = Stage1.Forward(x);                                          // [B, 32, H/4, W/4]
        x = Stage2.Forward(x);                                          // [B, 64, H/8, W/8]
        x = Stage3.Forward(x);                                          // [B, 128, H/16, W/16]
        x = Stage4.Forward(x);                                          // [B, 256, H/32, W/32]
        return Dense.Forward(x.Mean([2, 3]));                           // [B, D]
    }
}

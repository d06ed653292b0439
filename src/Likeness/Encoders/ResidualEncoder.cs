using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A small residual network that keeps where things are: for drawn characters, and for photos on a small machine.</summary>
/// <remarks>
/// <code>conv 32@5x5 / 2, BN, ReLU, residual 32, residual 64 / 2, residual 128 / 2, residual 256 / 2, flatten, dense D</code>
/// After He et al. 2016, https://arxiv.org/abs/1512.03385. Departures: one block a stage, and the last map is flattened rather than
/// averaged, because where a stroke is tells characters apart.
/// </remarks>
public sealed class ResidualEncoder : Encoder
{
    private const int LeastSize = 16;
    private static readonly int[] s_widths = [32, 64, 128, 256];

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public ResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"residual needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        // Four halvings of a padded side, each rounded up, are one division by 16, rounded up.
        var side = (imageSize + 15) / 16;
        Stem = Child("conv1", new Conv2d(channels, s_widths[0], 5, new() { Stride = 2, Padding = 2, Bias = false }));
        StemNorm = Child("bn1", new BatchNorm2d(s_widths[0]));
        Stage1 = Child("layer1", new ResidualBlock(s_widths[0], s_widths[0], 1));
        Stage2 = Child("layer2", new ResidualBlock(s_widths[0], s_widths[1], 2));
        Stage3 = Child("layer3", new ResidualBlock(s_widths[1], s_widths[2], 2));
        Stage4 = Child("layer4", new ResidualBlock(s_widths[2], s_widths[3], 2));
        Dense = Child("fc", new Linear(s_widths[3] * side * side, embeddingDimensions));
    }

    /// <summary>First convolution.</summary>
    public Conv2d Stem { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d StemNorm { get; }

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
    public override IReadOnlyList<EncoderStage> Stages { get; } =
        [new("stem", "conv1", "bn1"), new("layer1", "layer1"), new("layer2", "layer2"), new("layer3", "layer3"), new("layer4", "layer4")];

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var x = StemNorm.Forward(Stem.Forward(images)).Relu();          // [B, 32, H/2, W/2]
        x = Stage1.Forward(x);                                          // [B, 32, H/2, W/2]
        x = Stage2.Forward(x);                                          // [B, 64, H/4, W/4]
        x = Stage3.Forward(x);                                          // [B, 128, H/8, W/8]
        x = Stage4.Forward(x);                                          // [B, 256, H/16, W/16]
        return Dense.Forward(x.Flatten(1));                             // [B, D]
    }
}

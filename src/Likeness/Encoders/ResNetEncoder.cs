using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A residual network as in torchvision: the usual backbone for photos.</summary>
/// <remarks>
/// <code>conv 64@7x7 / 2, BN, ReLU, max pool 3 / 2, stages of 64, 128 / 2, 256 / 2, 512 / 2 channels (four times as many with bottlenecks), mean, dense D</code>
/// He et al. 2016, Deep Residual Learning for Image Recognition, https://arxiv.org/abs/1512.03385. Convolutions start as there:
/// N(0, √(2/n)), n = out · kernel² (He et al. 2015, https://arxiv.org/abs/1502.01852).
/// </remarks>
public sealed class ResNetEncoder : BackboneEncoder
{
    private const int StemChannels = 64;
    private readonly MaxPool2d _pool = new(3, stride: 2, padding: 1);

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 32 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    /// <param name="depth">How many blocks, and of which kind.</param>
    public ResNetEncoder(int channels, int imageSize, int embeddingDimensions, ResNetDepth depth) : base(channels, imageSize, embeddingDimensions)
    {
        ArgumentNullException.ThrowIfNull(depth);
        Stem = Child("conv1", new Conv2d(channels, StemChannels, 7, new() { Stride = 2, Padding = 3, Bias = false }));
        StemNorm = Child("bn1", new BatchNorm2d(StemChannels));
        var width = StemChannels;
        Stage1 = Child("layer1", Stage(depth, 0, ref width));
        Stage2 = Child("layer2", Stage(depth, 1, ref width));
        Stage3 = Child("layer3", Stage(depth, 2, ref width));
        Stage4 = Child("layer4", Stage(depth, 3, ref width));
        HeNormal.Fill(this);
        Head = Child("head", new Linear(width, embeddingDimensions));
    }

    /// <summary>First convolution.</summary>
    public Conv2d Stem { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d StemNorm { get; }

    /// <summary>64 channels, a quarter of the side.</summary>
    public Sequential Stage1 { get; }

    /// <summary>128 channels, an eighth of the side.</summary>
    public Sequential Stage2 { get; }

    /// <summary>256 channels, a 16th of the side.</summary>
    public Sequential Stage3 { get; }

    /// <summary>512 channels, a 32nd of the side.</summary>
    public Sequential Stage4 { get; }

    /// <inheritdoc/>
    public override Linear Head { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<EncoderStage> Stages { get; } =
        [new("stem", "conv1", "bn1"), new("layer1", "layer1"), new("layer2", "layer2"), new("layer3", "layer3"), new("layer4", "layer4")];

    /// <inheritdoc/>
    protected override Tensor Maps(Tensor images)
    {
        var x = StemNorm.Forward(Stem.Forward(images)).Relu();          // [B, 64, H/2, W/2]
        x = _pool.Forward(x);                                           // [B, 64, H/4, W/4]
        x = Stage1.Forward(x);                                          // [B, 64, H/4, W/4], or 256 channels
        x = Stage2.Forward(x);                                          // [B, 128, H/8, W/8], or 512
        x = Stage3.Forward(x);                                          // [B, 256, H/16, W/16], or 1024
        return Stage4.Forward(x);                                       // [B, 512, H/32, W/32], or 2048
    }

    private static Sequential Stage(ResNetDepth depth, int index, ref int width)
    {
        var channels = StemChannels << index;
        var blocks = new Layer[depth.Blocks[index]];
        for (var block = 0; block < blocks.Length; block++)
        {
            var stride = block == 0 && index > 0 ? 2 : 1;
            blocks[block] = depth.Bottleneck ? new BottleneckBlock(width, channels, stride) : new ResidualBlock(width, channels, stride);
            width = depth.Bottleneck ? channels * BottleneckBlock.Expansion : channels;
        }
        return new(blocks);
    }
}

using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>The small MobileNetV3 as in torchvision: a twelfth of the weights of a ResNet-18, made for small processors.</summary>
/// <remarks>
/// <code>conv 16@3x3 / 2, eleven inverted residuals to 96 channels, conv 576@1x1, mean, dense D</code>
/// Howard et al. 2019, Searching for MobileNetV3, https://arxiv.org/abs/1905.02244, table 2. 927,008 weights without the head. Departure: the
/// paper's dense layer of 1024 before the classifier belongs to the classifier and is left out.
/// </remarks>
public sealed class MobileNetV3SmallEncoder : BackboneEncoder
{
    private const int StemChannels = 16;
    private const int LastChannels = 576;

    private static readonly InvertedResidualOptions[] s_blocks =
    [
        new(3, 16, 16, Excites: true, HardSwish: false, Stride: 2),
        new(3, 72, 24, Excites: false, HardSwish: false, Stride: 2),
        new(3, 88, 24, Excites: false, HardSwish: false, Stride: 1),
        new(5, 96, 40, Excites: true, HardSwish: true, Stride: 2),
        new(5, 240, 40, Excites: true, HardSwish: true, Stride: 1),
        new(5, 240, 40, Excites: true, HardSwish: true, Stride: 1),
        new(5, 120, 48, Excites: true, HardSwish: true, Stride: 1),
        new(5, 144, 48, Excites: true, HardSwish: true, Stride: 1),
        new(5, 288, 96, Excites: true, HardSwish: true, Stride: 2),
        new(5, 576, 96, Excites: true, HardSwish: true, Stride: 1),
        new(5, 576, 96, Excites: true, HardSwish: true, Stride: 1),
    ];

    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 32 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    public MobileNetV3SmallEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        List<Layer> layers = [InvertedResidual.Convolution(channels, StemChannels, 3, new() { Stride = 2 }, new HardSwish())];
        var width = StemChannels;
        foreach (var block in s_blocks)
        {
            layers.Add(new InvertedResidual(width, block));
            width = block.Out;
        }
        layers.Add(InvertedResidual.Convolution(width, LastChannels, 1, new(), new HardSwish()));
        Features = Child("features", new Sequential(layers));
        Stages = [new("stem", "features.0"), .. Enumerable.Range(1, layers.Count - 1).Select(index => new EncoderStage($"features.{index}", $"features.{index}"))];
        HeNormal.Fill(this);
        Head = Child("head", new Linear(LastChannels, embeddingDimensions));
    }

    /// <summary>Everything before the average.</summary>
    public Sequential Features { get; }

    /// <inheritdoc/>
    public override Linear Head { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<EncoderStage> Stages { get; }

    /// <inheritdoc/>
    protected override Tensor Maps(Tensor images) => Features.Forward(images);      // [B, 576, H/32, W/32]
}

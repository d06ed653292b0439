using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A residual network for small machines: one block a stage; its kinds differ in what becomes of the last map.</summary>
/// <remarks>
/// <code>conv 32@5x5 / 2, BN, ReLU, residual 32, residual 64 / 2, residual 128 / 2, residual 256 / 2</code>
/// After He et al. 2016, https://arxiv.org/abs/1512.03385, with one block a stage, half the channels and a smaller first convolution.
/// </remarks>
public abstract class SmallResidualEncoder : Encoder
{
    private const int LeastSize = 16;
    private static readonly int[] s_widths = [32, 64, 128, 256];

    /// <param name="name">What messages call it.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    private protected SmallResidualEncoder(string name, int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"{name} needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        Stem = Child("conv1", new Conv2d(channels, s_widths[0], 5, new() { Stride = 2, Padding = 2, Bias = false }));
        StemNorm = Child("bn1", new BatchNorm2d(s_widths[0]));
        Stage1 = Child("layer1", new ResidualBlock(s_widths[0], s_widths[0], 1));
        Stage2 = Child("layer2", new ResidualBlock(s_widths[0], s_widths[1], 2));
        Stage3 = Child("layer3", new ResidualBlock(s_widths[1], s_widths[2], 2));
        Stage4 = Child("layer4", new ResidualBlock(s_widths[2], s_widths[3], 2));
    }

    /// <summary>Channels of the last map.</summary>
    private protected static int LastWidth => s_widths[^1];

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
    public abstract Linear Dense { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<EncoderStage> Stages { get; } =
        [new("stem", "conv1", "bn1"), new("layer1", "layer1"), new("layer2", "layer2"), new("layer3", "layer3"), new("layer4", "layer4")];

    /// <summary>The first convolution's map.</summary>
    /// <param name="images">[B, C, H, W].</param>
    /// <returns>[B, 32, H/2, W/2], rounded up.</returns>
    private protected Tensor FirstMap(Tensor images) => StemNorm.Forward(Stem.Forward(images)).Relu();

    /// <summary>What the stages make of it.</summary>
    /// <param name="map">[B, 32, h, w].</param>
    /// <returns>[B, 256, h/8, w/8], rounded up.</returns>
    private protected Tensor LastMap(Tensor map) =>
        Stage4.Forward(Stage3.Forward(Stage2.Forward(Stage1.Forward(map))));
}

using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A residual network for small machines: one block a stage; its kinds differ in how many there are and in what becomes of the last map.</summary>
/// <remarks>
/// <code>conv 32@5x5 / 2, BN, ReLU, residual 32, residual w₂ / 2, residual w₃ / 2, ...</code>
/// After He et al. 2016, https://arxiv.org/abs/1512.03385, with one block a stage, half the channels and a smaller first convolution.
/// </remarks>
public abstract class SmallResidualEncoder : Encoder
{
    private const int LeastSize = 16;
    private const int StemWidth = 32;

    /// <param name="name">What messages call it.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    /// <param name="widths">w₂, w₃, ...: channels of the stages after the first.</param>
    private protected SmallResidualEncoder(string name, int channels, int imageSize, int embeddingDimensions, params ReadOnlySpan<int> widths) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"{name} needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        Stem = Child("conv1", new Conv2d(channels, StemWidth, 5, new() { Stride = 2, Padding = 2, Bias = false }));
        StemNorm = Child("bn1", new BatchNorm2d(StemWidth));
        List<ResidualBlock> blocks = [Child("layer1", new ResidualBlock(StemWidth, StemWidth, 1))];
        foreach (var width in widths)
            blocks.Add(Child($"layer{blocks.Count + 1}", new ResidualBlock(blocks.Count == 1 ? StemWidth : widths[blocks.Count - 2], width, 2)));
        Blocks = blocks;
        Stages = [new("stem", "conv1", "bn1"), .. blocks.Select((_, index) => new EncoderStage($"layer{index + 1}", $"layer{index + 1}"))];
    }

    /// <summary>First convolution.</summary>
    public Conv2d Stem { get; }

    /// <summary>Its normalisation.</summary>
    public BatchNorm2d StemNorm { get; }

    /// <summary>One a stage; each but the first halves the side.</summary>
    public IReadOnlyList<ResidualBlock> Blocks { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<EncoderStage> Stages { get; }

    /// <summary>The first convolution's map.</summary>
    /// <param name="images">[B, C, H, W].</param>
    /// <returns>[B, 32, H/2, W/2], rounded up.</returns>
    private protected Tensor FirstMap(Tensor images) => StemNorm.Forward(Stem.Forward(images)).Relu();

    /// <summary>What the stages make of it.</summary>
    /// <param name="map">[B, 32, h, w].</param>
    /// <returns>[B, channels of the last stage, h, w], halved by each stage but the first and rounded up.</returns>
    private protected Tensor LastMap(Tensor map) => Blocks.Aggregate(map, (x, block) => block.Forward(x));
}

using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A residual network for small machines: one block a stage; its kinds differ in their first convolution, in their stages and in what becomes of the last map.</summary>
/// <remarks>
/// <code>conv w₁@k×k / s, BN, ReLU, residual w₁, residual w₂ / 2, residual w₃ / 2, ...,   w₁ = 32, k = 5, s = 2 where nothing else is said</code>
/// After He et al. 2016, https://arxiv.org/abs/1512.03385, with one block a stage, half the channels and a smaller first convolution.
/// </remarks>
public abstract class SmallResidualEncoder : Encoder
{
    private const int LeastSize = 16;

    /// <param name="shape">Name, first convolution and stages.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D.</param>
    private protected SmallResidualEncoder(ResidualShape shape, int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (imageSize < LeastSize)
            throw new ArgumentException($"{shape.Name} needs images of at least {LeastSize} pixels; {imageSize} were asked for. Raise image-size.", nameof(imageSize));
        var widths = shape.Widths;
        Stem = Child("conv1", new Conv2d(channels, widths[0], shape.Kernel, new() { Stride = shape.Stride, Padding = shape.Kernel / 2, Bias = false }));
        StemNorm = Child("bn1", new BatchNorm2d(widths[0]));
        Blocks = [Child("layer1", new ResidualBlock(widths[0], widths[0], 1)), .. widths.Zip(widths.Skip(1)).Select((pair, index) => Child($"layer{index + 2}", new ResidualBlock(pair.First, pair.Second, 2)))];
        Stages = [new("stem", "conv1", "bn1"), .. Blocks.Select((_, index) => new EncoderStage($"layer{index + 1}", $"layer{index + 1}"))];
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
    /// <returns>[B, w₁, H / s, W / s], rounded up.</returns>
    private protected Tensor FirstMap(Tensor images) => StemNorm.Forward(Stem.Forward(images)).Relu();

    /// <summary>What the stages make of it.</summary>
    /// <param name="map">[B, w₁, h, w].</param>
    /// <returns>[B, channels of the last stage, h, w], halved by each stage but the first and rounded up.</returns>
    private protected Tensor LastMap(Tensor map) => Blocks.Aggregate(map, (x, block) => block.Forward(x));
}

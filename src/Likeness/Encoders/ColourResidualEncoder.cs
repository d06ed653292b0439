using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>What is in a photo, learned, beside how much of each colour is in it, counted: for photos of things whose colour tells.</summary>
/// <remarks>
/// <code>z = ( √½ f(x) / |f(x)| , √½ g(√h(x)) ),   f as in residual-pooled, h a histogram of 300 colours, g as in <see cref="ClassWhitening"/></code>
/// |z| = 1, and the squared distance of two photos is the mean of that of what was learned and that of their colours, in which those
/// differences count little that photos of one training class show too. A network trained on few classes learns to overlook what does not
/// tell those apart; the counted part keeps it for classes never seen. The loss sees f alone, in training g is 0: beside it f would leave
/// to it what it can tell of the classes of the training, and be worse for others.
/// </remarks>
public sealed class ColourResidualEncoder : Encoder
{
    private const double CountedShare = 0.5;
    private const int CountedSide = 48;
    private const int BlockSize = 256;

    /// <param name="channels">3; images of 1 channel are counted by their brightness.</param>
    /// <param name="imageSize">Side of the images, at least 16 pixels.</param>
    /// <param name="embeddingDimensions">D, over the 300 that are counted.</param>
    public ColourResidualEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (embeddingDimensions <= SoftColourHistogram.Bins)
            throw new ArgumentException($"residual-colour keeps {SoftColourHistogram.Bins} dimensions for colours, and an embedding of {embeddingDimensions} was asked for. Set embedding to {SoftColourHistogram.Bins + 128}, or encoder to residual-pooled.", nameof(embeddingDimensions));
        InputNorm = Child("bn0", new BatchNorm2d(channels));
        Whitening = Child("whitening", new ClassWhitening(SoftColourHistogram.Bins));
        Learned = Child("learned", new PooledResidualEncoder(channels, imageSize, embeddingDimensions - SoftColourHistogram.Bins));
    }

    /// <summary>Standardises the pixels for the learned part.</summary>
    public BatchNorm2d InputNorm { get; }

    /// <summary>Weighs the differences of the counted part; to be fitted to the training images before use.</summary>
    public ClassWhitening Whitening { get; }

    /// <summary>The learned part.</summary>
    public PooledResidualEncoder Learned { get; }

    /// <inheritdoc/>
    public override bool TakesPlainPixels => true;

    /// <summary>Those of the learned part.</summary>
    public override IReadOnlyList<EncoderStage> Stages =>
        [.. Learned.Stages.Select(stage => new EncoderStage(stage.Name, [.. stage.Layers.Select(layer => $"learned.{layer}")]))];

    /// <inheritdoc/>
    public override void Fit(Func<Range, Tensor> images, ReadOnlySpan<int> classes)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var counts = Tensor.Uninitialised([classes.Length, SoftColourHistogram.Bins]);
        for (var start = 0; start < classes.Length; start += BlockSize)
        {
            using var block = new TensorScope();
            var end = Math.Min(start + BlockSize, classes.Length);
            counts.Slice(0, start, end).CopyFrom(Counted(images(start..end)));
        }
        Whitening.Fit(counts, classes);
    }

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images)
    {
        var learned = Learned.Forward(InputNorm.Forward(images)).Normalize();                       // [B, D - 300]
        return IsTraining
            ? Tensor.Cat([learned, Tensor.Zeros([images.Shape[0], SoftColourHistogram.Bins], learned.ElementType, images.Device)], 1)
            : Tensor.Cat([learned * Math.Sqrt(1 - CountedShare), Whitening.Forward(Counted(images)) * Math.Sqrt(CountedShare)], 1);
    }

    /// <summary>√h, [B, 300], of length 1.</summary>
    private Tensor Counted(Tensor images)
    {
        var colours = Channels == 3 ? images : Tensor.Cat([images, images, images], 1);
        if (ImageSize % CountedSide == 0 && ImageSize > CountedSide)
            colours = colours.AvgPool2d(ImageSize / CountedSide, ImageSize / CountedSide);          // [B, 3, 48, 48]
        return SoftColourHistogram.Of(colours).ClampMin(0).Sqrt();
    }
}

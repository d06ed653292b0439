using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>A network that turns an image into an embedding.</summary>
/// <param name="channels">Channels of the images, 1 or 3.</param>
/// <param name="imageSize">Side of the square images, in pixels.</param>
/// <param name="embeddingDimensions">D, at least 1.</param>
public abstract class Encoder(int channels, int imageSize, int embeddingDimensions) : Module
{
    /// <summary>Channels of the images, 1 or 3.</summary>
    public int Channels { get; } = channels is 1 or 3
        ? channels
        : throw new ArgumentException($"An encoder takes images of 1 or 3 channels; {channels} were asked for.", nameof(channels));

    /// <summary>Side of the square images, in pixels.</summary>
    public int ImageSize { get; } = imageSize;

    /// <summary>D, the length of an embedding.</summary>
    public int EmbeddingDimensions { get; } = embeddingDimensions >= 1
        ? embeddingDimensions
        : throw new ArgumentException($"An embedding has at least 1 dimension; {embeddingDimensions} were asked for.", nameof(embeddingDimensions));

    /// <summary>Whether it takes pixels as they are, 0 to 1, and not standardised by the training images.</summary>
    public virtual bool TakesPlainPixels => false;

    /// <summary>Stages of the backbone, from the image on; weights in none of them are the head's. Empty where the encoder is trained whole.</summary>
    public virtual IReadOnlyList<EncoderStage> Stages => [];

    /// <summary>Works out from the training images, before the first step, what is not learned step by step; most encoders have nothing of that kind.</summary>
    /// <param name="images">Gives some of the images: [B, C, H, W], 0 to 1, not standardised, on the encoder's device.</param>
    /// <param name="classes">Class of each image.</param>
    public virtual void Fit(Func<Range, Tensor> images, ReadOnlySpan<int> classes)
    {
    }

    /// <summary>Embeds images.</summary>
    /// <param name="images">[B, C, H, W], standardised unless it takes plain pixels, best laid out channels-last.</param>
    /// <returns>[B, D].</returns>
    /// <exception cref="ArgumentException">The images have another shape than the encoder was built for.</exception>
    public Tensor Forward(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var shape = images.Shape;
        if (shape.Length != 4 || shape[1] != Channels || shape[2] != ImageSize || shape[3] != ImageSize)
            throw new ArgumentException($"The images have shape [{string.Join(", ", shape)}]; this encoder takes [B, {Channels}, {ImageSize}, {ImageSize}]. Bring them to its size first.", nameof(images));
        return Encode(images);
    }

    /// <summary>The network itself, on images of the right shape.</summary>
    protected abstract Tensor Encode(Tensor images);
}

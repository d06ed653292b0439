using Likeness.Tensors;

namespace Likeness.Encoders;

/// <summary>The pixels themselves: nothing to learn, and the least that any encoder must beat.</summary>
public sealed class PixelsEncoder : Encoder
{
    /// <param name="channels">1 or 3.</param>
    /// <param name="imageSize">Side of the images, in pixels.</param>
    /// <param name="embeddingDimensions">channels x imageSize x imageSize.</param>
    public PixelsEncoder(int channels, int imageSize, int embeddingDimensions) : base(channels, imageSize, embeddingDimensions)
    {
        if (embeddingDimensions != channels * imageSize * imageSize)
            throw new ArgumentException($"pixels of {channels} x {imageSize} x {imageSize} are {channels * imageSize * imageSize} numbers, and an embedding of {embeddingDimensions} dimensions was asked for. Set embedding to {channels * imageSize * imageSize}.", nameof(embeddingDimensions));
    }

    /// <inheritdoc/>
    public override bool TakesPlainPixels => true;

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images) => images.Contiguous().Flatten(1);
}

using Likeness.Tensors.Images;

namespace Likeness.Reports;

/// <summary>The embeddings of the same N images after each epoch.</summary>
public sealed record LatentSpace
{
    /// <summary>D, the length of an embedding.</summary>
    public required int Dimensions { get; init; }

    /// <summary>In order of epochs, at least one; the last is the finished model.</summary>
    public required IReadOnlyList<LatentFrame> Frames { get; init; }

    /// <summary>[N] class numbers.</summary>
    public required IReadOnlyList<int> Labels { get; init; }

    /// <summary>Name of each class number.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>[N] the images, small, shown when a point is pointed at; may be empty.</summary>
    public IReadOnlyList<Bitmap> Thumbnails { get; init; } = [];

    internal void Validate()
    {
        if (Frames.Count == 0)
            throw new ArgumentException("A latent space has no frames; give the embeddings of at least one epoch.");
        foreach (var frame in Frames)
            if (frame.Embeddings.Length != (long)Labels.Count * Dimensions)
                throw new ArgumentException($"The latent frame of epoch {frame.Epoch} has {frame.Embeddings.Length} numbers; "
                    + $"{Labels.Count} labels of {Dimensions} dimensions need {(long)Labels.Count * Dimensions}.");
        if (Thumbnails.Count != 0 && Thumbnails.Count != Labels.Count)
            throw new ArgumentException($"A latent space has {Thumbnails.Count} thumbnails for {Labels.Count} labels; give one for each or none.");
    }
}

using System.Collections.Immutable;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Datasets.Loading;

/// <summary>A whole data set, decoded, in one tensor.</summary>
public sealed class LoadedImages : IDisposable
{
    private LoadedImages(Tensor pixels, ImageDataset data) => (Pixels, Data) = (pixels, data);

    internal LoadedImages(Tensor pixels, ImageDataset all, IReadOnlyList<int> kept)
        : this(pixels, kept.Count == all.Count ? all : all.Subset([.. kept], all.Name)) => Kept = kept;

    /// <summary>uint8 [N, C, H, W], 0 to 255.</summary>
    public Tensor Pixels { get; }

    /// <summary>The images decoded, those that cannot be read left out.</summary>
    public ImageDataset Data { get; }

    /// <summary>Where in the data set asked for each of them stands.</summary>
    public IReadOnlyList<int> Kept { get; private init; } = [];

    /// <summary>The images that cannot be read, with reasons.</summary>
    public required IReadOnlyList<SkippedImage> Skipped { get; init; }

    /// <summary>Class of each image.</summary>
    public ImmutableArray<int> Labels => Data.Labels;

    /// <summary>Size, channels and fit as they were used, nothing left at 0.</summary>
    public required ImageOptions Options { get; init; }

    /// <summary>What the user should know about how the images were made alike, e.g. that sizes were mixed; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>Frees the pixels.</summary>
    public void Dispose() => Pixels.Dispose();

    internal LoadedImages To(string device)
    {
        using (Pixels)
            return new(Pixels.To(device), Data) { Kept = Kept, Skipped = Skipped, Options = Options, Note = Note };
    }
}

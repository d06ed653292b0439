using System.Collections.Immutable;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>A whole data set, decoded, in one tensor.</summary>
public sealed class LoadedImages : IDisposable
{
    internal LoadedImages(Tensor pixels, ImmutableArray<int> labels, ImageOptions options, string? note) =>
        (Pixels, Labels, Options, Note) = (pixels, labels, options, note);

    /// <summary>uint8 [N, C, H, W], 0 to 255.</summary>
    public Tensor Pixels { get; }

    /// <summary>Class of each image.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>Size, channels and fit as they were used, nothing left at 0.</summary>
    public ImageOptions Options { get; }

    /// <summary>What the user should know about how the images were made alike, e.g. that sizes were mixed; null when nothing.</summary>
    public string? Note { get; }

    /// <summary>Number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>Frees the pixels.</summary>
    public void Dispose() => Pixels.Dispose();
}

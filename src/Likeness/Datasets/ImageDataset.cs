using System.Collections.Immutable;
using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>Images with labels: immutable, indexable, and its labels are known without decoding a pixel.</summary>
/// <remarks>Safe to read from many threads.</remarks>
public sealed class ImageDataset
{
    private readonly ImageSource _source;
    private readonly ImmutableArray<int> _positions;

    /// <param name="name">What messages, reports and model files call it.</param>
    /// <param name="source">Its images.</param>
    /// <param name="annotations">One label an image, and whatever else is known.</param>
    public ImageDataset(string name, ImageSource source, ImageAnnotations annotations)
        : this(name, source, annotations, [.. Enumerable.Range(0, source?.Count ?? throw new ArgumentNullException(nameof(source)))])
    {
    }

    private ImageDataset(string name, ImageSource source, ImageAnnotations annotations, ImmutableArray<int> positions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(annotations);
        annotations.Check(positions.Length);
        (Name, _source, Annotations, _positions) = (name, source, annotations, positions);
    }

    /// <summary>What messages, reports and model files call it.</summary>
    public string Name { get; }

    /// <summary>Everything known of each image beside its pixels.</summary>
    public ImageAnnotations Annotations { get; }

    /// <summary>Number of images.</summary>
    public int Count => _positions.Length;

    /// <summary>Class of each image, a position in <see cref="ClassNames"/>.</summary>
    public ImmutableArray<int> Labels => Annotations.Labels;

    /// <summary>The classes' names. A subset keeps them all, even those it holds no image of.</summary>
    public ImmutableArray<string> ClassNames => Annotations.ClassNames;

    /// <summary>Whether it is known what the images are of; else they are all of one class, named "".</summary>
    public bool IsLabelled => ClassNames is not [""];

    /// <summary>Group of each image, a position in <see cref="GroupNames"/>; empty where there are none.</summary>
    public ImmutableArray<int> Groups => Annotations.Groups;

    /// <summary>The groups' names.</summary>
    public ImmutableArray<string> GroupNames => Annotations.GroupNames;

    /// <summary>Images of each class, in the order of <see cref="ClassNames"/>.</summary>
    public int[] ClassCounts()
    {
        var counts = new int[ClassNames.Length];
        foreach (var label in Labels)
            counts[label]++;
        return counts;
    }

    /// <summary>Decodes one image.</summary>
    /// <exception cref="ImageException">It is not an image, damaged or too large; the message says which one.</exception>
    public Bitmap Read(int index, ImageOptions options) => _source.Read(_positions[index], options);

    /// <summary>Decodes one image into memory that is already there.</summary>
    /// <param name="index">Which image.</param>
    /// <param name="options">Size and channels wanted, neither left at 0.</param>
    /// <param name="pixels">[H, W, C].</param>
    /// <exception cref="ImageException">It is not an image, damaged or too large; the message says which one.</exception>
    public void Read(int index, ImageOptions options, Span<byte> pixels) => _source.Read(_positions[index], options, pixels);

    /// <summary>Reads the header of one image.</summary>
    /// <exception cref="ImageException">It is not an image; the message says which one.</exception>
    public ImageInfo Probe(int index) => _source.Probe(_positions[index]);

    /// <summary>Where an image lies, for messages and reports: a path, or a name inside an archive.</summary>
    public string Source(int index) => _source.Location(_positions[index]);

    /// <summary>An image's name, the same on every machine.</summary>
    public string ImageName(int index) => _source.Name(_positions[index]);

    /// <summary>Length of an image's content in bytes, without reading it.</summary>
    public long ContentLength(int index) => _source.Length(_positions[index]);

    /// <summary>The content of an image's file.</summary>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public byte[] Bytes(int index) => _source.Bytes(_positions[index]);

    /// <summary>Some of the images, in the order given. Class and group names stay.</summary>
    /// <param name="indices">Positions in this data set.</param>
    /// <param name="name">What to call the subset.</param>
    public ImageDataset Subset(ReadOnlySpan<int> indices, string name) => With(indices, Annotations.At(indices), name);

    /// <summary>The images of some classes only; labels are numbered anew, in the order given.</summary>
    /// <param name="classes">Positions in <see cref="ClassNames"/>, each once.</param>
    /// <param name="name">What to call the subset.</param>
    public ImageDataset OnlyClasses(ReadOnlySpan<int> classes, string name)
    {
        var names = new string[classes.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = ClassNames[classes[i]];
        return OnlyClasses(names, name);
    }

    /// <summary>The images of some classes only, numbered as in other data with these classes.</summary>
    /// <param name="classNames">Each once; one that is not here has no image.</param>
    /// <param name="name">What to call the subset.</param>
    public ImageDataset OnlyClasses(IReadOnlyList<string> classNames, string name)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        var numbers = classNames.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        int[] renumbered = [.. ClassNames.Select(c => numbers.GetValueOrDefault(c, -1))];
        int[] indices = [.. Enumerable.Range(0, Count).Where(i => renumbered[Labels[i]] >= 0)];
        var annotations = Annotations.At(indices) with { Labels = [.. indices.Select(i => renumbered[Labels[i]])], ClassNames = [.. classNames] };
        return With(indices, annotations, name);
    }

    /// <summary>The same images under another name, with other things known of them.</summary>
    internal ImageDataset Annotated(string name, ImageAnnotations annotations) => new(name, _source, annotations, _positions);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Count} images, {ClassNames.Length} classes";

    private ImageDataset With(ReadOnlySpan<int> indices, ImageAnnotations annotations, string name)
    {
        var positions = new int[indices.Length];
        for (var i = 0; i < indices.Length; i++)
            positions[i] = _positions[indices[i]];
        return new ImageDataset(name, _source, annotations, ImmutableArray.Create(positions));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Likeness.Randomness;

namespace Likeness.Datasets;

/// <summary>A split by class: the classes to learn from, and classes that are never trained on.</summary>
/// <remarks>Labels are numbered anew in each part; <see cref="ImageDataset.ClassNames"/> tells which classes they are.</remarks>
public sealed class ClassSplit
{
    private const ulong Stream = 106;
    private const int NamesShown = 20;

    private ClassSplit(ImageDataset dataset, ImmutableArray<int> unseen)
    {
        ImmutableArray<int> seen = [.. Enumerable.Range(0, dataset.ClassNames.Length).Except(unseen)];
        if (seen.IsEmpty || unseen.IsEmpty)
            throw new DatasetException($"Holding out {unseen.Length} of the {dataset.ClassNames.Length} classes of {dataset.Name} leaves {seen.Length} to learn from. Hold out at least 1 and leave at least 1.");
        Seen = dataset.OnlyClasses(seen.AsSpan(), $"{dataset.Name} seen classes");
        Unseen = dataset.OnlyClasses(unseen.AsSpan(), $"{dataset.Name} unseen classes");
    }

    /// <summary>Images of the classes to learn from.</summary>
    public ImageDataset Seen { get; }

    /// <summary>Images of the classes never trained on.</summary>
    public ImageDataset Unseen { get; }

    /// <summary>Holds out classes drawn at random.</summary>
    /// <exception cref="DatasetException">None or all of the classes would be held out.</exception>
    public static ClassSplit HoldOut(ImageDataset dataset, int classCount, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        int[] classes = [.. Enumerable.Range(0, dataset.ClassNames.Length)];
        new SeededRandom(seed, Stream, 0).Shuffle(classes);
        return new ClassSplit(dataset, [.. classes.Take(Math.Max(0, classCount)).Order()]);
    }

    /// <summary>Holds out classes by name.</summary>
    /// <exception cref="DatasetException">A name is unknown (the message lists the known ones), or all of the classes would be held out.</exception>
    public static ClassSplit HoldOut(ImageDataset dataset, IEnumerable<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new ClassSplit(dataset, [.. classNames.Select(name => Find(dataset, name)).Distinct().Order()]);
    }

    /// <summary>Holds out classes as a user says it: "2" draws two at random, "Bag,Sneaker" names them, "3," names one that looks like a number.</summary>
    /// <exception cref="DatasetException">A name is unknown, or none or all of the classes would be held out.</exception>
    public static ClassSplit HoldOut(ImageDataset dataset, string countOrNames, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(countOrNames);
        return int.TryParse(countOrNames, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
            ? HoldOut(dataset, count, seed)
            : HoldOut(dataset, countOrNames.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The same classes held out of another part of the same data, e.g. of its test images.</summary>
    /// <exception cref="DatasetException">The other part lacks one of the classes held out.</exception>
    public ClassSplit Of(ImageDataset other) => HoldOut(other, Unseen.ClassNames);

    private static int Find(ImageDataset dataset, string name)
    {
        var index = dataset.ClassNames.IndexOf(name, StringComparer.Ordinal);
        if (index < 0)
            index = dataset.ClassNames.IndexOf(name, StringComparer.OrdinalIgnoreCase);
        if (index >= 0)
            return index;
        var more = dataset.ClassNames.Length - NamesShown;
        throw new DatasetException($"{dataset.Name} has no class '{name}'. Its classes are {string.Join(", ", dataset.ClassNames.Take(NamesShown))}{(more > 0 ? $" and {more} more" : "")}.");
    }
}

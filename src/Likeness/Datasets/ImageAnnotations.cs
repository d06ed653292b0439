using System.Collections.Immutable;

namespace Likeness.Datasets;

/// <summary>What is known of each image without decoding a pixel.</summary>
public sealed record ImageAnnotations
{
    /// <summary>Class of each image, a position in <see cref="ClassNames"/>.</summary>
    public required ImmutableArray<int> Labels { get; init; }

    /// <summary>The classes' names.</summary>
    public required ImmutableArray<string> ClassNames { get; init; }

    /// <summary>Group of each image (an alphabet, say), a position in <see cref="GroupNames"/>; empty where there are none.</summary>
    public ImmutableArray<int> Groups { get; init; } = [];

    /// <summary>The groups' names.</summary>
    public ImmutableArray<string> GroupNames { get; init; } = [];

    /// <summary>Who wrote each image, counted from 0; empty where that is unknown.</summary>
    public ImmutableArray<int> Writers { get; init; } = [];

    /// <summary>The given split of each image: "train", "validation", "test"; empty where none is given.</summary>
    public ImmutableArray<string> Splits { get; init; } = [];

    /// <summary>Whether the images show dark strokes on light paper, which training prefers inverted.</summary>
    public bool DarkOnLight { get; init; }

    /// <summary>Images of which nothing is known: all are of one class, named "".</summary>
    public static ImageAnnotations Unlabelled(int images) => new() { Labels = ImmutableArray.Create(new int[images]), ClassNames = [""] };

    /// <summary>The annotations of some images, in the order given; names stay.</summary>
    internal ImageAnnotations At(ReadOnlySpan<int> indices) => this with
    {
        Labels = Pick(Labels, indices),
        Groups = Pick(Groups, indices),
        Writers = Pick(Writers, indices),
        Splits = Pick(Splits, indices),
    };

    /// <exception cref="ArgumentException">Lengths differ, or a number has no name.</exception>
    internal void Check(int imageCount)
    {
        CheckNumbers(Labels, ClassNames, "labels", imageCount);
        if (!Groups.IsEmpty)
            CheckNumbers(Groups, GroupNames, "groups", imageCount);
        if (!Writers.IsEmpty && Writers.Length != imageCount || !Splits.IsEmpty && Splits.Length != imageCount)
            throw new ArgumentException($"{imageCount} images have {Writers.Length} writers and {Splits.Length} splits; expected one an image, or none.");
    }

    private static void CheckNumbers(ImmutableArray<int> numbers, ImmutableArray<string> names, string what, int imageCount)
    {
        if (numbers.Length != imageCount)
            throw new ArgumentException($"{imageCount} images have {numbers.Length} {what}; expected one an image.");
        foreach (var number in numbers)
            if ((uint)number >= (uint)names.Length)
                throw new ArgumentException($"The {what} hold {number}; expected 0 to {names.Length - 1}, one for each name.");
    }

    private static ImmutableArray<T> Pick<T>(ImmutableArray<T> all, ReadOnlySpan<int> indices)
    {
        if (all.IsEmpty)
            return all;
        var picked = new T[indices.Length];
        for (var i = 0; i < indices.Length; i++)
            picked[i] = all[indices[i]];
        return ImmutableArray.Create(picked);
    }
}

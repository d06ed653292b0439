using System.Collections.Immutable;

namespace Likeness.Datasets;

/// <summary>Puts two data sets of the same kind behind each other.</summary>
internal static class JoinedDatasets
{
    /// <summary>Joins data sets; classes, and groups, of the same name are the same.</summary>
    /// <param name="name">What to call both together.</param>
    /// <param name="first">Its images, classes and groups come first.</param>
    /// <param name="second">Its own classes and groups are numbered on; its writers are not, as they are counted alike in both.</param>
    public static ImageDataset Join(string name, ImageDataset first, ImageDataset second)
    {
        ImmutableArray<string> classes = [.. first.ClassNames.Union(second.ClassNames)], groups = [.. first.GroupNames.Union(second.GroupNames)];
        return new ImageDataset(name, new Source(first, second), new ImageAnnotations
        {
            Labels = [.. first.Labels, .. Renumbered(second.Labels, second.ClassNames, classes)],
            ClassNames = classes,
            Groups = Both(first.Groups, Renumbered(second.Groups, second.GroupNames, groups)),
            GroupNames = groups,
            Writers = Both(first.Annotations.Writers, second.Annotations.Writers),
            DarkOnLight = first.Annotations.DarkOnLight,
        });
    }

    /// <summary>Joins other images of the same classes; which set an image is of becomes its group.</summary>
    /// <param name="name">What to call both together.</param>
    /// <param name="first">Its images come first.</param>
    /// <param name="second">Of its annotations only the classes are kept.</param>
    /// <exception cref="DatasetException">One has a class that the other lacks.</exception>
    public static ImageDataset SameClasses(string name, ImageDataset first, ImageDataset second)
    {
        if (!first.ClassNames.SequenceEqual(second.ClassNames))
            throw new DatasetException($"{first.Name} and {second.Name} are to be of the same classes, and {string.Join(", ", first.ClassNames.Except(second.ClassNames).Concat(second.ClassNames.Except(first.ClassNames)).Take(5).Select(c => $"'{c}'"))} is only in one of them. Complete or remove it.");
        return new ImageDataset(name, new Source(first, second), new ImageAnnotations
        {
            Labels = [.. first.Labels, .. second.Labels],
            ClassNames = first.ClassNames,
            Groups = [.. Enumerable.Repeat(0, first.Count), .. Enumerable.Repeat(1, second.Count)],
            GroupNames = [first.Name, second.Name],
        });
    }

    private static ImmutableArray<int> Renumbered(ImmutableArray<int> numbers, ImmutableArray<string> names, ImmutableArray<string> all)
    {
        int[] places = [.. names.Select(name => all.IndexOf(name))];
        return [.. numbers.Select(number => places[number])];
    }

    // What is known of some images only is of no use.
    private static ImmutableArray<int> Both(ImmutableArray<int> first, ImmutableArray<int> second) =>
        first.IsEmpty || second.IsEmpty ? [] : [.. first, .. second];

    private sealed class Source(ImageDataset first, ImageDataset second) : ImageSource
    {
        public override int Count => first.Count + second.Count;

        public override string Name(int index) => Locate(index, (data, image) => data.ImageName(image));

        public override string Location(int index) => Locate(index, (data, image) => data.Source(image));

        public override long Length(int index) => Locate(index, (data, image) => data.ContentLength(image));

        public override byte[] Bytes(int index) => Locate(index, (data, image) => data.Bytes(image));

        private T Locate<T>(int index, Func<ImageDataset, int, T> read) =>
            index < first.Count ? read(first, index) : read(second, index - first.Count);
    }
}

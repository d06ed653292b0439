namespace Likeness.Datasets;

/// <summary>The parts in which a data set comes.</summary>
/// <param name="Train">What to learn from; everything, where no parts are given.</param>
/// <param name="Validation">What to choose settings by, where it is given apart.</param>
/// <param name="Test">What to measure on and never to choose by, where it is given apart.</param>
public sealed record DatasetSplits(ImageDataset Train, ImageDataset? Validation = null, ImageDataset? Test = null)
{
    /// <summary>Whether the test classes are new, as those of omniglot are; false where some are trained on, and without a test part.</summary>
    public bool TestsNewClasses => Test is { } test && !test.ClassNames.Intersect(Train.ClassNames).Any();

    /// <summary>Parts a data set by its given splits, each with its own classes only; without any, all of it is for training.</summary>
    /// <exception cref="DatasetException">No image is for training.</exception>
    public static DatasetSplits Of(ImageDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var splits = dataset.Annotations.Splits;
        if (splits.IsEmpty)
            return new DatasetSplits(dataset);
        return new DatasetSplits(
            Part(dataset, "train") ?? throw new DatasetException($"{dataset.Name} gives splits ({string.Join(", ", splits.Distinct())}) but no image is in 'train'. Mark the images to learn from as train."),
            Part(dataset, "validation"),
            Part(dataset, "test"));
    }

    private static ImageDataset? Part(ImageDataset dataset, string split)
    {
        int[] indices = [.. Enumerable.Range(0, dataset.Count).Where(i => dataset.Annotations.Splits[i] == split)];
        if (indices.Length == 0)
            return null;
        var part = dataset.Subset(indices, $"{dataset.Name} {split}");
        return part.OnlyClasses([.. part.Labels.Distinct().Order()], part.Name);
    }
}

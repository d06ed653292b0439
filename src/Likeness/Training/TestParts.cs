using Likeness.Datasets;

namespace Likeness.Training;

/// <summary>The images that nothing was learned, chosen or calibrated by.</summary>
/// <param name="Seen">Test images of the classes trained on; null where there are none.</param>
/// <param name="Unseen">Images of classes kept away from training; null where there are none.</param>
public sealed record TestParts(ImageDataset? Seen, ImageDataset? Unseen)
{
    /// <summary>Finds them for a training's data.</summary>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="data">How it was split for training.</param>
    public static TestParts Of(DatasetSplits splits, TrainingData data)
    {
        var (seen, unseen) = (data.Seen, data.Unseen);
        if (splits.Test is not { } test)
            return new(data.Plan.Test.Length > 0 ? seen.Subset(data.Plan.Test, $"{seen.Name}, test") : null, unseen);
        return new(
            OfClasses(test, seen.ClassNames, $"{test.Name}, seen classes"),
            OfClasses(test, [.. test.ClassNames.Except(seen.ClassNames)], $"{test.Name}, unseen classes"));
    }

    private static ImageDataset? OfClasses(ImageDataset data, IReadOnlyList<string> names, string name) =>
        data.OnlyClasses(names, name) is { Count: > 0 } part ? part : null;
}

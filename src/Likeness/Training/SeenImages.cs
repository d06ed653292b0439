using Likeness.Datasets;
using Likeness.Recipes;

namespace Likeness.Training;

/// <summary>The images of a data set that a training may look at: not those of its test part, nor of classes held out.</summary>
/// <param name="Data">The part to train on and, behind it, what is used of the validation part.</param>
/// <param name="Given">How many images of it are of the validation part.</param>
/// <param name="NeedsTest">Whether the data brings no test part, so that one must be set aside.</param>
public sealed record SeenImages(ImageDataset Data, int Given, bool NeedsTest)
{
    /// <summary>Images of the part to train on that are of classes held out; null where none are.</summary>
    public ImageDataset? Unseen { get; private init; }

    /// <summary>Finds them.</summary>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="options">Held-out classes, and whether groups are held back instead.</param>
    /// <exception cref="DatasetException">A held-out class does not exist.</exception>
    public static SeenImages Of(DatasetSplits splits, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(splits);
        ArgumentNullException.ThrowIfNull(options);
        if (options.HoldOutClasses.Length == 0)
            return Of(splits, splits.Train, options);
        var classes = ClassSplit.HoldOut(splits.Train, options.HoldOutClasses, (ulong)options.Seed);
        return Of(splits, classes.Seen, options) with { Unseen = classes.Unseen };
    }

    /// <summary>Finds them where it is known which classes are held out.</summary>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="seen">Those of its images to train on that are of no class held out.</param>
    /// <param name="options">Whether groups are held back instead.</param>
    public static SeenImages Of(DatasetSplits splits, ImageDataset seen, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(splits);
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(options);
        return Used(splits, seen, options) is { Count: > 0 } given
            ? new(JoinedDatasets.Join(seen.Name, seen, given), given.Count, splits.Test is null)
            : new(seen, 0, splits.Test is null);
    }

    /// <summary>Splits those of them that can be read.</summary>
    /// <param name="readable">Them, in their order.</param>
    /// <param name="given">How many of them are of the validation part.</param>
    /// <param name="options">Whether it learns from labels, groups held back, seed.</param>
    /// <exception cref="InvalidDataException">The data cannot be split so.</exception>
    public SplitPlan Split(ImageDataset readable, int given, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(readable);
        return Given == 0 ? SplitPlan.Of(readable, NeedsTest, options) : GivenSplit.Of(readable, readable.Count - given, NeedsTest, options);
    }

    // Of the classes trained on, where it has any of them. Else its classes are new, such as other alphabets, and all of them serve.
    private static ImageDataset? Used(DatasetSplits splits, ImageDataset seen, TrainingOptions options)
    {
        if (splits.Validation is not { } validation)
            return null;
        if (!validation.ClassNames.Intersect(splits.Train.ClassNames).Any())
            return validation;
        return options.HoldBackGroups > 0
            ? null
            : validation.OnlyClasses(seen.ClassNames, validation.Name);
    }
}

using Likeness.Datasets;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>A data set made ready for training: decoded once, split, with held-out classes kept away.</summary>
public sealed class TrainingData : IDisposable
{
    private const int StatisticsSample = 2_000;

    private TrainingData(ImageDataset seen, ImageDataset? unseen, LoadedImages images, SplitPlan plan)
    {
        (Seen, Unseen, Images, Plan) = (seen, unseen, images, plan);
        Labels = [.. images.Labels];
        Groups = seen.Groups.IsEmpty ? null : [.. seen.Groups];
        Pixels = Measure(images.Pixels, plan.Train);
        Description = new(seen.Name, seen.Fingerprint(), plan.Train.Length, seen.ClassNames, unseen?.ClassNames ?? []);
    }

    /// <summary>The classes trained on.</summary>
    public ImageDataset Seen { get; }

    /// <summary>The classes kept away; null where none are.</summary>
    public ImageDataset? Unseen { get; }

    /// <summary>All images of the classes trained on.</summary>
    public LoadedImages Images { get; }

    /// <summary>Class of each image.</summary>
    public int[] Labels { get; }

    /// <summary>Group of each image, where the data has groups.</summary>
    public int[]? Groups { get; }

    /// <summary>Which images are for what.</summary>
    public SplitPlan Plan { get; }

    /// <summary>Mean and deviation of the training images.</summary>
    public PixelStatistics Pixels { get; }

    /// <summary>What the model file will say of the data.</summary>
    public DataDescription Description { get; }

    /// <summary>Splits and decodes a data set.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="options">Image size, held-out classes, seed.</param>
    /// <exception cref="DatasetException">Images cannot be read, or a held-out class does not exist.</exception>
    /// <exception cref="InvalidDataException">There are too few images or classes for the method.</exception>
    public static TrainingData Prepare(DatasetSplits data, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (seen, unseen) = HoldOut(data.Train, options);
        if (options.HoldBackGroups > 0 && data.Validation is { } given && !given.ClassNames.Intersect(seen.ClassNames).Any())
        {
            var joined = JoinedDatasets.Join(seen.Name, seen, given);
            return new(joined, unseen, joined.Load(ModelImages.Options(options)), GroupSplit.Given(joined, seen.Count, options.Seed));
        }
        var plan = SplitPlan.Of(seen, needsTest: data.Test is null, options);
        return new(seen, unseen, seen.Load(ModelImages.Options(options)), plan);
    }

    /// <summary>Frees the images.</summary>
    public void Dispose() => Images.Dispose();

    private static (ImageDataset Seen, ImageDataset? Unseen) HoldOut(ImageDataset all, TrainingOptions options)
    {
        if (options.HoldOutClasses.Length == 0)
            return (all, null);
        var split = ClassSplit.HoldOut(all, options.HoldOutClasses, (ulong)options.Seed);
        return (split.Seen, split.Unseen);
    }

    private static PixelStatistics Measure(Tensor pixels, int[] train)
    {
        var stride = Math.Max(1, train.Length / StatisticsSample);
        return PixelStatistics.Of(pixels, [.. train.Where((_, index) => index % stride == 0)]);
    }
}

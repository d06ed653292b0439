using Likeness.Caching;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>A data set made ready for training: decoded once, split, with held-out classes kept away.</summary>
public sealed class TrainingData : IDisposable
{
    private const int StatisticsSample = 2_000;

    private TrainingData(ImageDataset? unseen, LoadedImages images, SplitPlan plan)
    {
        (Unseen, Images, Plan) = (unseen, images, plan);
        Labels = [.. images.Labels];
        Groups = Seen.Groups.IsEmpty ? null : [.. Seen.Groups];
        Pixels = Measure(images.Pixels, plan.Train);
        Description = new(Seen.Name, Seen.Fingerprint(), plan.Train.Length, Seen.ClassNames, unseen?.ClassNames ?? []) { Skipped = [.. images.Skipped.Select(image => image.Name)] };
    }

    /// <summary>The classes trained on; images that cannot be read are not among it.</summary>
    public ImageDataset Seen => Images.Data;

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
    /// <exception cref="DatasetException">A held-out class does not exist.</exception>
    /// <exception cref="InvalidDataException">There are too few images or classes for the method, or too few are left without those that cannot be read.</exception>
    public static TrainingData Prepare(DatasetSplits data, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        var seen = SeenImages.Of(data, options);
        // Refused before anything is decoded where even all images together are too few.
        var plan = seen.Split(seen.Data, seen.Given, options);
        return Load(seen, options, images => images.Skipped.Count == 0 ? plan : seen.Split(images.Data, images.Kept.Count(position => position >= seen.Data.Count - seen.Given), options));
    }

    private static TrainingData Load(SeenImages seen, TrainingOptions options, Func<LoadedImages, SplitPlan> plan)
    {
        var images = new PixelCache(CacheFolder.Usual()).Load(seen.Data, ModelImages.Options(options));
        try
        {
            RequireClasses(seen.Data, images);
            return new(seen.Unseen, images, plan(images));
        }
        catch (Exception error)
        {
            images.Dispose();
            if (error is InvalidDataException && images.Skipped.Count > 0)
                throw new InvalidDataException($"{error.Message}\n{images.Skipped.Describe(seen.Data.Count)}", error);
            throw;
        }
    }

    /// <summary>A class that cannot be read at all is a mistake that somebody should hear of, not a class of nothing.</summary>
    private static void RequireClasses(ImageDataset seen, LoadedImages images)
    {
        var (before, after) = (seen.ClassCounts(), images.Data.ClassCounts());
        var lost = Enumerable.Range(0, before.Length).FirstOrDefault(c => before[c] > 0 && after[c] == 0, -1);
        if (lost >= 0)
            throw new InvalidDataException($"{(seen.IsLabelled ? $"Of class '{seen.ClassNames[lost]}'" : $"Of {seen.Name}")} no image can be read. Replace its images or leave it out.");
    }

    /// <summary>Frees the images.</summary>
    public void Dispose() => Images.Dispose();

    private static PixelStatistics Measure(Tensor pixels, int[] train)
    {
        var stride = Math.Max(1, train.Length / StatisticsSample);
        return PixelStatistics.Of(pixels, [.. train.Where((_, index) => index % stride == 0)]);
    }
}

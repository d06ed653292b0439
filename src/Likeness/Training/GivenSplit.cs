using Likeness.Datasets;
using Likeness.Randomness;
using Likeness.Recipes;

namespace Likeness.Training;

/// <summary>The split of data that brings a validation part: all before it trains; half of it validates, the rest calibrates.</summary>
/// <remarks>
/// Of classes trained on, each class's images are halved, and those of a class with fewer than 4 do both. Of new classes, the classes are
/// halved, or whole groups of them where groups are held back.
/// </remarks>
internal static class GivenSplit
{
    private const int LeastToHalve = 4;
    private const ulong Stream = 0x4749564E;

    /// <summary>Splits.</summary>
    /// <param name="data">Both parts, the validation part behind the other.</param>
    /// <param name="trainCount">Images of the part to train on.</param>
    /// <param name="needsTest">Whether a test part must be set aside.</param>
    /// <param name="options">Groups held back, seed.</param>
    /// <exception cref="InvalidDataException">The validation part is too small, or there is too little to train on.</exception>
    public static SplitPlan Of(ImageDataset data, int trainCount, bool needsTest, TrainingOptions options)
    {
        int[] train = [.. Enumerable.Range(0, trainCount)], given = [.. Enumerable.Range(trainCount, data.Count - trainCount)];
        var own = data.Subset(train, data.Name);
        if (SplitPlan.WithoutValidation(own, needsTest, options) is not { } plan)
            return new(train, given, [], []);
        var (validation, calibration) = given.Select(image => data.Labels[image]).Intersect(own.Labels).Any()
            ? OfSameClasses(data, given, options.Seed)
            : OfNewClasses(data, given, options);
        return plan with { Validation = validation, Calibration = calibration };
    }

    private static (int[] Validation, int[] Calibration) OfSameClasses(ImageDataset data, int[] given, long seed)
    {
        var classes = given.GroupBy(image => data.Labels[image]).OrderBy(images => images.Key).Select(images => images.ToArray()).ToArray();
        if (classes.Length < 2 || classes.All(images => images.Length < 2))
            throw new InvalidDataException($"The validation part of {data.Name} has {Plural(given.Length, "image")} of {Plural(classes.Length, "class", "es")} trained on; to choose and to calibrate takes two classes, and of one of them two images. Add images to it, or train without it.");
        List<int> validation = [], calibration = [];
        foreach (var images in classes)
        {
            new SeededRandom((ulong)seed, Stream, data.Labels[images[0]]).Shuffle(images);
            var isHalved = images.Length >= LeastToHalve;
            validation.AddRange(isHalved ? images[..(images.Length / 2)] : images);
            calibration.AddRange(isHalved ? images[(images.Length / 2)..] : images);
        }
        return ([.. validation.Order()], [.. calibration.Order()]);
    }

    private static (int[] Validation, int[] Calibration) OfNewClasses(ImageDataset data, int[] given, TrainingOptions options)
    {
        var (kind, kinds) = options.HoldBackGroups > 0 ? (GroupSplit.Groups(data, options.HoldBackGroups), "group") : (data.Labels, "class");
        // Two of a kind are needed to tell them apart; a group has classes of its own.
        var (units, least) = (given.Select(image => kind[image]).Distinct().Order().ToArray(), options.HoldBackGroups > 0 ? 2 : 4);
        if (units.Length < least)
            throw new InvalidDataException($"The validation part of {data.Name} has {Plural(units.Length, kinds, kinds == "class" ? "es" : "s")}, none of them trained on; to choose and to calibrate takes at least {least}. Add images of others to it, or train without it.");
        new SeededRandom((ulong)options.Seed, GroupSplit.Stream, 0).Shuffle(units);
        return (Of(units[..(units.Length / 2)]), Of(units[(units.Length / 2)..]));

        int[] Of(int[] chosen) => [.. given.Where(image => chosen.Contains(kind[image]))];
    }

    private static string Plural(int count, string one, string more = "s") => count == 1 ? $"1 {one}" : $"{count} {one}{more}";
}

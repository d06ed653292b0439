using Likeness.Datasets;
using Likeness.Randomness;
using Likeness.Recipes;

namespace Likeness.Training;

/// <summary>Which images train, which choose the best epoch, which calibrate, and which test: class by class, no image twice.</summary>
/// <remarks>
/// A class of n ≥ 10 images gives a tenth each (2 to 250) to validation and calibration, and a fifth to the test where the data
/// has no test part of its own. A class of 4 to 9 images trains on all but two, which validate and calibrate; it has no test.
/// Fewer than 4 cannot be taught and measured both. Where the data brings a validation part, that one is used instead. Where groups are held back, they validate and calibrate with all their images; where
/// they are drawn evenly, the fewer than 4 images that a class has in a group all train.
/// </remarks>
/// <param name="Train">Positions to train on.</param>
/// <param name="Validation">Positions that choose the best epoch.</param>
/// <param name="Calibration">Positions that fit thresholds and probabilities.</param>
/// <param name="Test">Positions for figures; empty where the data brings a test part.</param>
public sealed record SplitPlan(int[] Train, int[] Validation, int[] Calibration, int[] Test)
{
    private const int LeastImages = 4;
    private const int LeastPair = 2;
    private const int SmallClass = 10;
    private const int MostHeldBack = 250;
    private const int MostUnlabelled = 1_000;
    private const ulong Stream = 0x53504C4954;

    /// <summary>Whether labels say how good a model is: where they do not, nothing calibrates or tests.</summary>
    public bool IsMeasured => Calibration.Length > 0;

    /// <summary>How many images of a class are trained on.</summary>
    /// <param name="images">How many it has, at least 4.</param>
    /// <param name="needsTest">Whether a test part must be set aside.</param>
    public static int TrainedOn(int images, bool needsTest) =>
        images - HeldBack(images) - (images < SmallClass ? 0 : HeldBack(images)) - Tested(images, needsTest);

    /// <summary>Splits a data set as its options say.</summary>
    /// <param name="data">The classes to be trained on.</param>
    /// <param name="needsTest">Whether a test part must be set aside.</param>
    /// <param name="options">Whether it learns from labels, groups held back, seed.</param>
    /// <exception cref="InvalidDataException">The data cannot be split so.</exception>
    public static SplitPlan Of(ImageDataset data, bool needsTest, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        if (!IsMeasurable(data, options, LeastImages))
            return Unlabelled(data.Count, options.Seed);
        if (options.HoldBackGroups == 0)
            return ByClass(data, needsTest, options, isGiven: false);
        if (needsTest)
            throw new InvalidDataException($"hold-back-groups is {options.HoldBackGroups}, and {data.Name} brings no test part, which must then be of other groups. Set it to 0.");
        return GroupSplit.HoldBack(data, options.HoldBackGroups, options.Seed);
    }

    /// <summary>Splits labelled images.</summary>
    /// <param name="labels">One class number an image.</param>
    /// <param name="classNames">For messages.</param>
    /// <param name="needsTest">Whether a test part must be set aside.</param>
    /// <param name="seed">Fixes the split.</param>
    /// <exception cref="InvalidDataException">A class has too few images, or there is only one class.</exception>
    public static SplitPlan Stratified(IReadOnlyList<int> labels, IReadOnlyList<string> classNames, bool needsTest, long seed) =>
        Stratified(labels, classNames, needsTest, seed, isGiven: false);

    /// <summary>Splits labelled images of which none need be held back, as the data brings others for that.</summary>
    /// <param name="data">Images to train on, and to test on where there are no others.</param>
    /// <param name="needsTest">Whether a test part must be set aside.</param>
    /// <param name="options">Whether it learns from labels, seed.</param>
    /// <returns>Null where a method without labels trains on classes too small to measure by.</returns>
    /// <exception cref="InvalidDataException">A class has too few images, or there is only one class, or there are no labels and the method learns from them.</exception>
    internal static SplitPlan? WithoutValidation(ImageDataset data, bool needsTest, TrainingOptions options) =>
        IsMeasurable(data, options, LeastPair) ? ByClass(data, needsTest, options, isGiven: true) : null;

    // A method without labels takes what there is; one that learns from labels is refused what it cannot learn from.
    private static bool IsMeasurable(ImageDataset data, TrainingOptions options, int least)
    {
        var classes = data.ClassCounts().Where(images => images > 0).ToArray();
        if (!options.UsesLabels && (classes.Length < 2 || classes.Min() < least))
            return false;
        return data.IsLabelled
            ? true
            : throw new InvalidDataException($"{data.Name} holds {data.Count} images without labels, and the method '{options.Method}' learns from labels. Move the images of each class into a sub-folder, or learn without labels: --method vicreg.");
    }

    private static SplitPlan ByClass(ImageDataset data, bool needsTest, TrainingOptions options, bool isGiven) => options.EvenGroups && !data.Groups.IsEmpty
        ? WithRareGroups(data, needsTest, options.Seed, isGiven)
        : Stratified(data.Labels, data.ClassNames, needsTest, options.Seed, isGiven);

    private static SplitPlan Stratified(IReadOnlyList<int> labels, IReadOnlyList<string> classNames, bool needsTest, long seed, bool isGiven)
    {
        var classes = Enumerable.Range(0, labels.Count).GroupBy(index => labels[index]).OrderBy(images => images.Key).ToArray();
        if (classes.Length < 2)
            throw new InvalidDataException($"The data has {classes.Length} class{(classes.Length == 1 ? $", '{classNames[classes[0].Key]}'" : "es")}; what is the same can only be learned from at least 2. Add a folder with images of something else.");
        List<int> train = [], validation = [], calibration = [], test = [];
        foreach (var images in classes)
        {
            var positions = images.ToArray();
            var least = isGiven ? LeastPair : LeastImages;
            if (positions.Length < least)
                throw new InvalidDataException($"Class '{classNames[images.Key]}' has {positions.Length} image{(positions.Length == 1 ? "" : "s")}; training needs at least {least} of each class. Add images or leave the class out.");
            new SeededRandom((ulong)seed, Stream, images.Key).Shuffle(positions);
            var rest = positions.AsSpan();
            var held = isGiven ? 0 : HeldBack(positions.Length);
            validation.AddRange(Take(ref rest, held));
            calibration.AddRange(positions.Length < SmallClass ? validation[^held..] : Take(ref rest, held));
            test.AddRange(Take(ref rest, Tested(positions.Length, needsTest)));
            train.AddRange(rest);
        }
        return new([.. train.Order()], [.. validation.Order()], [.. calibration.Order()], [.. test.Order()]);
    }

    // What a class has too few of to be split, such as its one picture of a catalogue, trains.
    private static SplitPlan WithRareGroups(ImageDataset data, bool needsTest, long seed, bool isGiven)
    {
        var kinds = Enumerable.Range(0, data.Count).GroupBy(position => (data.Labels[position], data.Groups[position])).ToArray();
        int[] common = [.. kinds.Where(kind => kind.Count() >= LeastImages).SelectMany(kind => kind).Order()];
        int[] rare = [.. kinds.Where(kind => kind.Count() < LeastImages).SelectMany(kind => kind)];
        var plan = Stratified([.. common.Select(position => data.Labels[position])], data.ClassNames, needsTest, seed, isGiven);
        int[] Positions(int[] places) => [.. places.Select(place => common[place])];
        return new([.. Positions(plan.Train).Concat(rare).Order()], Positions(plan.Validation), Positions(plan.Calibration), Positions(plan.Test));
    }

    /// <summary>Splits images whose labels cannot be measured by: a tenth, 2 to 1,000, are looked at between epochs and not trained on.</summary>
    /// <param name="images">How many there are.</param>
    /// <param name="seed">Fixes the split.</param>
    /// <exception cref="InvalidDataException">There are fewer than 4.</exception>
    public static SplitPlan Unlabelled(int images, long seed)
    {
        if (images < LeastImages)
            throw new InvalidDataException($"The data has {images} image{(images == 1 ? "" : "s")}; training needs at least {LeastImages}. Add images.");
        var positions = Enumerable.Range(0, images).ToArray();
        new SeededRandom((ulong)seed, Stream, 0).Shuffle(positions);
        var validation = Math.Clamp(images / 10, 2, MostUnlabelled);
        return new([.. positions[validation..].Order()], [.. positions[..validation].Order()], [], []);
    }

    private static int HeldBack(int images) => Math.Clamp(images / 10, 2, MostHeldBack);

    private static int Tested(int images, bool needsTest) => needsTest && images >= SmallClass ? images / 5 : 0;

    private static int[] Take(ref Span<int> positions, int count)
    {
        var taken = positions[..count].ToArray();
        positions = positions[count..];
        return taken;
    }
}

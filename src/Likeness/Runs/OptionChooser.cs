using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Recipes;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>Chooses how to train on a data set when the user does not say, and tells why.</summary>
public static class OptionChooser
{
    private const int SurveyedImages = 200;
    private const int LargestSmallImage = 40;
    private const int PhotoSize = 64;
    private const int FewClasses = 200;
    private const int ManyImages = 50;

    /// <summary>Looks at the classes and at a sample of the images.</summary>
    /// <param name="train">The images to be trained on.</param>
    /// <returns>Options, and a sentence for each that was chosen.</returns>
    public static (TrainingOptions Options, IReadOnlyList<string> Reasons) Choose(ImageDataset train)
    {
        ArgumentNullException.ThrowIfNull(train);
        var survey = train.Survey(SurveyedImages);
        var counts = train.ClassCounts();
        List<string> reasons = [];
        if (PhotoOptions.Suit(survey, counts))
            return (PhotoOptions.Choose(survey, counts, reasons), reasons);
        var input = Input(new TrainingOptions { Invert = train.Annotations.DarkOnLight }, survey, reasons);
        var options = Training(input, counts, reasons);
        return (Length(options, train.Count, reasons), reasons);
    }

    private static TrainingOptions Input(TrainingOptions options, ImageSurvey survey, List<string> reasons)
    {
        var side = Math.Max(survey.Width, survey.Height);
        var size = side <= LargestSmallImage ? Math.Max(16, side) : PhotoSize;
        reasons.Add($"image-size {size}: images are {survey.Width} x {survey.Height}{(survey.MixedSizes ? ", of mixed sizes" : "")}");
        if (survey.MixedSizes)
            reasons.Add("fit letterbox: so that none of the sizes is distorted");
        reasons.Add(survey.Channels == 1 ? "channels 1: the images are grey" : "channels 3: the images are in colour");
        if (options.Invert)
            reasons.Add("invert true: dark strokes on light paper");
        return options with { ImageSize = size, Channels = survey.Channels, Fit = survey.MixedSizes ? "letterbox" : "squash" };
    }

    private static TrainingOptions Training(TrainingOptions options, int[] counts, List<string> reasons)
    {
        var (classes, fewest) = (counts.Length, counts.Min());
        if (classes < 2)
            return options;
        if (classes <= FewClasses && fewest >= ManyImages)
        {
            reasons.Add($"loss softmax, sampler shuffled: {classes} classes of at least {fewest} images");
            return options with { Loss = "softmax", Sampler = "shuffled", LabelSmoothing = 0.1, Transforms = "shift:2" };
        }
        // What is left of the smallest class, when some of it is held back, must fill its share of a batch.
        var each = Math.Clamp(SplitPlan.TrainedOn(fewest, needsTest: true), 2, 8);
        reasons.Add($"loss triplet, miner semi-hard, sampler balanced with {each} images a class: {classes} classes, the smallest of {fewest} images");
        return options with { Loss = "triplet", Miner = "semi-hard", Sampler = "balanced", ImagesPerClass = each, Transforms = "shift:2" };
    }

    private static TrainingOptions Length(TrainingOptions options, int images, List<string> reasons)
    {
        const int ImagesToSee = 600_000;
        var epochs = Math.Clamp(ImagesToSee / images, 8, 200);
        reasons.Add($"epochs {epochs}: {images:N0} images in the set");
        return options with { Epochs = epochs };
    }
}

using Likeness.Datasets.Loading;
using Likeness.Recipes;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>Options for a folder of colour photos: those of the recipe photos, fitted to how many there are.</summary>
internal static class PhotoOptions
{
    private const string Recipe = "photos";
    private const int LeastSide = 48;
    private const int ImagesToSee = 80_000;
    private const int Turns = 4;

    /// <summary>Whether images are colour photos and not icons, drawings or scans: those are smaller, or grey.</summary>
    public static bool Suit(ImageSurvey survey, int[] counts) =>
        survey.Channels == 3 && Math.Min(survey.Width, survey.Height) >= LeastSide && counts.Length >= 2;

    /// <summary>Chooses, and says why.</summary>
    public static TrainingOptions Choose(ImageSurvey survey, int[] counts, List<string> reasons)
    {
        var recipe = RecipeBook.Open(Recipe);
        var (images, fewest) = (counts.Sum(), counts.Min());
        var side = Math.Min(survey.Width, survey.Height);
        var size = Math.Min(recipe.ImageSize, side);
        // What is left of the smallest class, when some of it is held back, must fill its share of a batch.
        var each = Math.Clamp(SplitPlan.TrainedOn(fewest, needsTest: true), 2, recipe.ImagesPerClass);
        var epochs = Math.Clamp(ImagesToSee / (Turns * images), 2, 50);
        reasons.Add($"recipe {Recipe}: colour photos of {survey.Width} x {survey.Height}{(survey.MixedSizes ? " and other sizes" : "")}");
        reasons.Add($"encoder {recipe.Encoder}: what is in a photo is learned, and its colours are counted");
        reasons.Add($"image-size {size}: {(size < recipe.ImageSize ? "photos are no larger" : "larger photos train slower and hardly better")}");
        reasons.Add("channels 3: the images are in colour");
        reasons.Add($"fit {recipe.Fit}: the middle of each photo, undistorted");
        reasons.Add($"loss {recipe.Loss}, sampler balanced with {each} images a class: {counts.Length} classes, the smallest of {fewest} images");
        reasons.Add($"transforms {recipe.Transforms}: other views and light, and colours kept");
        reasons.Add("turned-classes true: a photo turned by a quarter is another thing, so that there is more to tell apart");
        reasons.Add($"epochs {epochs}: {images:N0} images in the set, each in four turns");
        return recipe with { ImageSize = size, ImagesPerClass = each, Epochs = epochs };
    }
}

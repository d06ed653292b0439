using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Models;
using Likeness.Training;

namespace Likeness.Cli.Evaluations;

/// <summary>The images of a data set that a model may honestly be measured on.</summary>
/// <remarks>
/// The data's test part, where it has one. Else, for the data that the model was trained on, the images that its training set
/// aside, and those of classes it held out. Else everything.
/// </remarks>
/// <param name="Queries">What to measure on.</param>
/// <param name="References">Images with labels to compare them with, for knn; null to compare them with each other.</param>
internal sealed record EvaluationImages(ImageDataset Queries, ImageDataset? References)
{
    /// <summary>Chooses the images.</summary>
    /// <param name="model">What the model says of its training.</param>
    /// <param name="splits">The data.</param>
    /// <param name="classes">"seen" in the model's training, "unseen", or "all".</param>
    /// <exception cref="DatasetException">No class is left, or there are no labels.</exception>
    public static EvaluationImages Of(ModelDescription model, DatasetSplits splits, string classes)
    {
        var train = splits.Train;
        if (!train.IsLabelled)
            throw new DatasetException($"{train.Name} holds {train.Count} images without labels, and a model is measured by labels. Move the images of each class into a sub-folder.");
        var readable = splits with { Train = train.Without(model.Data.Skipped), Validation = splits.Validation?.Without(model.Data.Skipped) };
        var trained = TrainedOn(model, readable);
        train = trained is null ? train : readable.Train;
        var queries = splits.Test ?? (trained is null ? train : train.Subset(trained.Value.Untouched, $"{train.Name}, test"));
        var references = splits.Test is null
            ? trained is not null && classes == "seen" ? train.Subset(trained.Value.Train, train.Name) : null
            : trained is null ? train : train.Subset([.. trained.Value.Train, .. trained.Value.HeldOut], train.Name);
        var names = queries.ClassNames.Where(name => AreMeant(model, name, classes)).ToArray();
        if (names.Length == 0)
            throw new DatasetException($"{queries.Name} has no {classes} class: the model was trained on {(classes == "seen" ? "none" : "all")} of its {queries.ClassNames.Length} classes. Ask for --classes all.");
        return new(queries.OnlyClasses(names, queries.Name), references is null || names.Except(references.ClassNames).Any() ? null : references.OnlyClasses(names, references.Name));
    }

    /// <summary>How many of the classes were trained on, though the data means its test classes to be new; 0 where it does not.</summary>
    public int Spoilt(ModelDescription model, DatasetSplits splits) => splits.TestsNewClasses ? Queries.ClassNames.Count(name => IsSeen(model, name)) : 0;

    /// <summary>Whether a class is one of "seen", "unseen" or "all" of a model.</summary>
    public static bool AreMeant(ModelDescription model, string className, string classes) => classes == "all" || IsSeen(model, className) == (classes == "seen");

    /// <summary>Whether a model was trained on a class. Whoever knows a character knows it turned.</summary>
    public static bool IsSeen(ModelDescription model, string className) => model.Data.Classes.Contains(QuarterTurns.Upright(className));

    // The model knows its data by fingerprint, and the split is a function of the data and the seed: nothing else need be kept.
    private static (int[] Train, int[] HeldOut, int[] Untouched)? TrainedOn(ModelDescription model, DatasetSplits splits)
    {
        var all = splits.Train;
        var own = all.OnlyClasses([.. all.ClassNames.Except(model.Data.HeldOutClasses)], all.Name);
        if (own.Count == 0 || SeenImages.Of(splits, own, model.Options) is var seen && seen.Data.Fingerprint() != model.Data.Fingerprint)
            return null;
        var plan = seen.Split(seen.Data, seen.Given, model.Options);
        var positions = Enumerable.Range(0, all.Count).ToLookup(image => !model.Data.HeldOutClasses.Contains(all.ClassNames[all.Labels[image]]));
        int[] seenPositions = [.. positions[true]], heldOut = [.. positions[false]];
        return ([.. plan.Train.Select(image => seenPositions[image])], heldOut, [.. plan.Test.Select(image => seenPositions[image]).Concat(heldOut).Order()]);
    }
}

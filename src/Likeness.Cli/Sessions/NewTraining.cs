using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Datasets.Loading;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>Starts a training and says what on, how and why.</summary>
internal static class NewTraining
{
    /// <summary>Trains to the end, or until interrupted.</summary>
    /// <returns>An exit code.</returns>
    public static int Run(Terminal terminal, OpenedData data, TrainingChoice choice, RunFolder run, Action<RunOutcome> finish)
    {
        var train = data.Splits.Train;
        terminal.Note($"training on {train.Name}: {Plain.Count(train.Count, "image", "images")} {(train.IsLabelled ? $"of {Plain.Count(train.ClassNames.Length, "class", "classes")}" : "without labels")}, into {run.Path}");
        foreach (var reason in choice.Reasons)
            terminal.Note($"  {reason}");
        if (data.Splits.Validation is { } validation)
            Tell(terminal, validation.Count, SeenImages.Of(data.Splits, choice.Options).Given);
        var request = Request(data, choice) with { Revise = prepared => Revise(terminal, data, choice, prepared) };
        return TrainingSession.Run(terminal, run, (progress, stop) => TrainingRun.Start(request, data.Splits, run, progress, stop), outcome =>
        {
            if (outcome.Evaluation.Skipped.ToArray() is { Length: > 0 } skipped)
                terminal.Warn($"of the images to test on, {skipped.Describe(outcome.Evaluation.ImageCount)}");
            finish(outcome);
        });
    }

    private static void Tell(Terminal terminal, int images, int used)
    {
        if (used > 0)
            terminal.Note($"  validation part: half of its {Plain.Count(used, "image", "images")} chooses the best epoch, half calibrates");
        if (used < images)
            terminal.Warn($"of the part validation {Plain.Count(images - used, "image is", "images are")} left alone: {(used > 0 ? "they are of classes that are not trained on" : "groups are held back from the training part instead")}.");
    }

    private static RunRequest Request(OpenedData data, TrainingChoice choice) => new(data.Source, choice.Options) { Reasons = choice.Reasons };

    // How many images a class has decides how batches are drawn, so it is chosen again from those that are left. What the images were
    // decoded with stays.
    private static RunRequest Revise(Terminal terminal, OpenedData data, TrainingChoice choice, TrainingData prepared)
    {
        terminal.Warn(prepared.Images.Skipped.Describe(prepared.Images.Count + prepared.Images.Skipped.Count));
        var revised = choice.Again(data.Splits.Train.Without(prepared.Description.Skipped));
        foreach (var reason in revised.Reasons.Except(choice.Reasons))
            terminal.Note($"  {reason}");
        return Request(data, revised);
    }
}

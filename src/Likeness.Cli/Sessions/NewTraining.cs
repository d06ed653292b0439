using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
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
        var request = new RunRequest(data.Source, choice.Options) { Reasons = choice.Reasons };
        return TrainingSession.Run(terminal, run, (progress, stop) => TrainingRun.Start(request, data.Splits, run, progress, stop), finish);
    }
}

using Likeness.Cli.Output;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>A training under the eyes of a person who may press Ctrl-C.</summary>
internal static class TrainingSession
{
    /// <summary>Runs a training to its end, or until it is interrupted.</summary>
    /// <param name="terminal">Shows progress.</param>
    /// <param name="run">Where it writes.</param>
    /// <param name="train">Starts or resumes it.</param>
    /// <param name="finish">Shows what came out.</param>
    /// <returns>An exit code.</returns>
    public static int Run(Terminal terminal, RunFolder run, Func<IProgress<TrainingProgress>, CancellationToken, RunOutcome> train, Action<RunOutcome> finish)
    {
        using var interruption = new Interruption(terminal);
        using var line = new TrainingLine(terminal);
        try
        {
            using var outcome = train(line, interruption.Token);
            line.Dispose();
            finish(outcome);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            line.Dispose();
            terminal.Note(File.Exists(run.Checkpoint)
                ? $"Interrupted. Nothing is lost: go on with 'likeness resume {Plain.Shell(run.Path)}'."
                : "Interrupted before the first step; start again.");
            return ExitCode.Interrupted;
        }
    }
}

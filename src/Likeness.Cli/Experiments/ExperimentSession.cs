using Likeness.Cli.Output;
using Likeness.Cli.Sessions;

namespace Likeness.Cli.Experiments;

/// <summary>An experiment under the eyes of a person who may press Ctrl-C.</summary>
internal static class ExperimentSession
{
    /// <summary>Finishes all trainings asked for, some of them in other processes.</summary>
    /// <returns>An exit code.</returns>
    public static int Run(Terminal terminal, ExperimentPlan plan, int jobs)
    {
        terminal.Note($"experiment {plan.Name}: {Plain.Count(plan.Trainings, "training", "trainings")}, {Finished(plan)} finished");
        int exitCode;
        using (var others = new ExperimentProcesses(plan.Command, Math.Min(jobs, plan.Trainings - Finished(plan)) - 1))
        {
            exitCode = Work(terminal, plan);
            if (exitCode == ExitCode.Done)
                others.Wait();
        }
        // What a process left that ended too early.
        if (exitCode == ExitCode.Done)
            exitCode = Work(terminal, plan);
        if (exitCode == ExitCode.Done && Finished(plan) < plan.Trainings)
            terminal.Warn($"{Plain.Count(plan.Trainings - Finished(plan), "training is", "trainings are")} held by another process that works in the same folder; run the command again when it is done.");
        return exitCode;
    }

    /// <summary>Finishes the trainings that nobody else works on.</summary>
    /// <returns>An exit code.</returns>
    public static int Work(Terminal terminal, ExperimentPlan plan)
    {
        using var interruption = new Interruption(terminal);
        using var line = new ExperimentLine(terminal);
        try
        {
            plan.Run.Work(plan.Chosen, line, interruption.Token);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            line.Dispose();
            terminal.Note("Interrupted. Nothing is lost: the same command goes on.");
            return ExitCode.Interrupted;
        }
    }

    private static int Finished(ExperimentPlan plan) => plan.Chosen.Count(cell => cell.IsTraining && plan.Run.Result(cell) is not null);
}

using System.Diagnostics;
using Likeness.Cli.Processes;

namespace Likeness.Cli.Experiments;

/// <summary>Processes that work on the same experiment; they end when this one does, however it ends.</summary>
internal sealed class ExperimentProcesses : IDisposable
{
    /// <summary>Tells a process that it is one of several.</summary>
    public const string WorkerOption = "--worker";

    private readonly Process[] _processes;

    /// <param name="command">What was typed after "likeness".</param>
    /// <param name="count">How many to start; none when 0 or less.</param>
    public ExperimentProcesses(IReadOnlyList<string> command, int count) =>
        _processes = [.. Enumerable.Range(0, Math.Max(0, count)).Select(_ => Start(command))];

    /// <summary>Waits until all have come to their end.</summary>
    public void Wait()
    {
        foreach (var process in _processes)
            process.WaitForExit();
    }

    /// <summary>Asks those that still run to stop at their next step, and waits for it.</summary>
    public void Dispose()
    {
        foreach (var process in _processes)
            process.StandardInput.Close();
        Wait();
        foreach (var process in _processes)
            process.Dispose();
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        // A pipe that nothing is written to: it closes when this process ends, even by SIGKILL.
        var start = new ProcessStartInfo(OwnProgram.Words[0], [.. OwnProgram.Words.Skip(1), .. command, WorkerOption]) { RedirectStandardInput = true };
        return Process.Start(start)!;
    }
}

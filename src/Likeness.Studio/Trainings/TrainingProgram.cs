using System.Diagnostics;

namespace Likeness.Studio.Trainings;

/// <summary>The program that trains: likeness itself, as a process of its own, so that whatever happens in a training never takes the server with it.</summary>
/// <param name="Words">The file to execute, and arguments that come before the command.</param>
public sealed record TrainingProgram(IReadOnlyList<string> Words)
{
    /// <summary>Tells the program that another one watches: it stops when its input ends, and writes its progress as <see cref="ProgressLine"/>.</summary>
    public const string WatchedOption = "--watched";

    /// <summary>Starts a command. Its input is a pipe that nothing is written to: it closes when this process ends, even by SIGKILL.</summary>
    /// <param name="command">What would be typed after "likeness".</param>
    internal Process Start(IReadOnlyList<string> command) => Process.Start(new ProcessStartInfo(Words[0], [.. Words.Skip(1), .. command, WatchedOption])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

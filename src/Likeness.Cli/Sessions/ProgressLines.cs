using Likeness.Cli.Output;
using Likeness.Studio.Trainings;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>The progress of a training for the program that watches it: a line of JSON ten times a second, and at the end of each epoch.</summary>
/// <param name="terminal">Whose output it goes to.</param>
internal sealed class ProgressLines(Terminal terminal) : IProgress<TrainingProgress>
{
    private static readonly TimeSpan s_betweenLines = TimeSpan.FromMilliseconds(100);

    private long? _written;

    public void Report(TrainingProgress value)
    {
        if (!terminal.IsWatched || (value.Finished is null && _written is { } last && terminal.Clock.GetElapsedTime(last) < s_betweenLines))
            return;
        _written = terminal.Clock.GetTimestamp();
        terminal.Out.WriteLine(ProgressLine.Of(value).ToText());
    }
}

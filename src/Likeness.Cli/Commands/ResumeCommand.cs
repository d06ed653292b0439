using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Cli.Sessions;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Cli.Commands;

/// <summary>likeness resume RUN: go on as if never stopped.</summary>
internal sealed class ResumeCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly RunArgument _run = new();
    private readonly JsonOption _json = new();
    private readonly WatchedOption _watched = new();

    public ResumeCommand(Terminal terminal) : base(
        "resume",
        "Goes on with a training that was interrupted or killed. It ends with the very model that it would have had; the data must be where "
        + "it was.",
        "likeness resume runs/pets")
    {
        _terminal = terminal;
        Add(_run);
        Add(_json);
        Add(_watched);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var terminal = _watched.Apply(given, _terminal);
        var run = _run.Folder(given);
        var description = RunDescription.Read(run.Description);
        var data = OpenedData.Open(description.Source, terminal);
        terminal.Note($"going on with {run.Path}, on {data.Splits.Train.Name}");
        return TrainingSession.Run(terminal, run, (progress, stop) => TrainingRun.Resume(run, data.Splits, progress, stop), outcome =>
        {
            if (given.GetValue(_json))
                OutcomeOutput.WriteJson(terminal, outcome);
            else
                OutcomeOutput.WriteText(terminal, outcome);
        });
    }
}

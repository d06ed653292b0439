using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Experiments;
using Likeness.Cli.Output;

namespace Likeness.Cli.Commands;

/// <summary>likeness experiments NAME: many trainings, one table.</summary>
internal sealed class ExperimentsCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ExperimentOptions _options = new();
    private readonly JsonOption _json = new();

    public ExperimentsCommand(Terminal terminal) : base(
        "experiments",
        "Runs an experiment, many trainings that answer one question, and prints its table. Finished trainings are not repeated: "
        + "after Ctrl-C or a crash the same command goes on where it was.",
        "likeness experiments",
        "likeness experiments losses --jobs 2 --docs docs/results.md",
        "likeness experiments losses --only mnist/2-D/softmax")
    {
        _terminal = terminal;
        _options.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        if (_options.Name(given) is not { } name)
        {
            ExperimentList.Write(_terminal, given.GetValue(_json));
            return ExitCode.Done;
        }
        var plan = _options.Plan(given, name, _terminal);
        if (_options.IsWorker(given))
            return ExperimentSession.Work(_terminal.UntilInputEnds(), plan);
        var exitCode = ExperimentSession.Run(_terminal, plan, _options.Jobs(given));
        if (exitCode == ExitCode.Done)
            Show(plan, given.GetValue(_json));
        return exitCode;
    }

    private void Show(ExperimentPlan plan, bool json)
    {
        string[] files = plan.Documentation is { } path ? [.. ExperimentDocumentation.Write(plan, path)] : [];
        if (json)
            ExperimentOutput.WriteJson(_terminal, plan, files);
        else
            ExperimentOutput.WriteTable(_terminal, plan, files);
    }
}

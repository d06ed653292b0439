using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Cli.Sessions;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Cli.Commands;

/// <summary>likeness report RUN: measure a finished training and draw it again.</summary>
internal sealed class ReportCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly RunArgument _run = new();
    private readonly JsonOption _json = new();

    public ReportCommand(Terminal terminal) : base(
        "report",
        "Measures a finished training again and writes its report. The report is one HTML file that needs no other; its pictures lie beside "
        + "it as PNG files.",
        "likeness report runs/pets")
    {
        _terminal = terminal;
        Add(_run);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var run = _run.Folder(given);
        var description = RunDescription.Read(run.Description);
        if (!File.Exists(run.Model))
            throw new InvalidDataException($"{run.Path} is not finished: it has no {Path.GetFileName(run.Model)} yet. Finish it with 'likeness resume {run.Path}'.");
        var data = OpenedData.Open(description.Source, _terminal);
        return TrainingSession.Run(_terminal, run, (progress, stop) => TrainingRun.Resume(run, data.Splits, progress, stop), _ =>
        {
            if (!given.GetValue(_json))
            {
                _terminal.Out.WriteLine($"report    {run.Report}");
                _terminal.Out.WriteLine($"pictures  {run.Pictures}");
                return;
            }
            JsonOutput.Write(_terminal.Out, json =>
            {
                json.WriteString("report", run.Report);
                json.WriteString("pictures", run.Pictures);
            });
        });
    }
}

using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Diagnosis;
using Likeness.Cli.Output;

namespace Likeness.Cli.Commands;

/// <summary>likeness doctor: is everything there, and how fast is it?</summary>
internal sealed class DoctorCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly JsonOption _json = new();

    public DoctorCommand(Terminal terminal) : base(
        "doctor",
        "Says what is installed, how fast it is and what to mend.",
        "likeness doctor")
    {
        _terminal = terminal;
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        using var line = new StatusLine(_terminal);
        line.Draw(() => "measuring the speed, a few seconds ...");
        Finding[] computing = LibraryFindings.Unusable() is { } unusable ? [unusable] : [.. LibraryFindings.Look(), .. SpeedFindings.Measure(_terminal.Clock)];
        Finding[] findings = [.. MachineFindings.Look(), .. computing, .. DatasetFindings.Look()];
        line.Clear();
        if (given.GetValue(_json))
            WriteJson(findings);
        else
            WriteText(findings);
        return ExitCode.Done;
    }

    private void WriteText(Finding[] findings)
    {
        TableOutput.Write(_terminal, ["what", "found"], findings.Select(finding => (string[])[finding.Topic, finding.Value]));
        var wrong = findings.Where(finding => finding.Advice is not null).ToArray();
        _terminal.Out.WriteLine();
        if (wrong.Length == 0)
            _terminal.Out.WriteLine("Everything is there.");
        foreach (var finding in wrong)
            _terminal.Out.WriteLine($"{finding.Topic}: {finding.Advice}");
    }

    private void WriteJson(Finding[] findings) => JsonOutput.Write(_terminal.Out, json =>
    {
        foreach (var finding in findings)
        {
            if (finding.Measured is { } number)
                json.WriteFinite(finding.Key, number);
            else
                json.WriteString(finding.Key, finding.Value);
        }
        json.WriteStrings("advice", findings.Where(finding => finding.Advice is not null).Select(finding => $"{finding.Topic}: {finding.Advice}"));
    });
}

using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Tensors;

namespace Likeness.Cli.Commands;

/// <summary>likeness export MODEL --format half --out FILE: a model in another form.</summary>
internal sealed class ExportCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly Option<string> _format = new("--format") { HelpName = "F", Description = "half: a model file of half the size, weights in half precision", Required = true };
    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Description = "where it goes", Required = true };
    private readonly JsonOption _json = new();

    public ExportCommand(Terminal terminal) : base(
        "export",
        "Writes a model in another form.",
        "likeness export runs/pets/model.safetensors --format half --out pets.safetensors")
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong("half");
        Add(_model);
        Add(_format);
        Add(_out);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var file = given.GetRequiredValue(_out);
        using (var model = _model.Load(given))
            model.Save(file, ElementType.Half);
        var bytes = new FileInfo(file).Length;
        if (given.GetValue(_json))
            JsonOutput.Write(_terminal.Out, json =>
            {
                json.WriteString("file", file);
                json.WriteNumber("bytes", bytes);
            });
        else
            _terminal.Out.WriteLine($"{file}: {Plain.Count(bytes)} bytes");
        return ExitCode.Done;
    }
}

using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Exports;
using Likeness.Cli.Output;
using Likeness.Export;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Cli.Commands;

/// <summary>likeness export MODEL --format onnx|torchscript|half --out FILE: a model in another form.</summary>
internal sealed class ExportCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly Option<string> _format = new("--format")
    {
        HelpName = "F",
        Description = "onnx: for ONNX Runtime and others; torchscript: for PyTorch; half: a model file of half the size, weights in half precision",
        Required = true,
    };

    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Description = "where it goes", Required = true };
    private readonly Option<bool> _check = new("--check") { Description = "runs the file in ONNX Runtime (by Node.js; installed on first use) or in PyTorch, and compares embeddings" };
    private readonly JsonOption _json = new();

    public ExportCommand(Terminal terminal) : base(
        "export",
        "Writes a model in another form. ONNX and TorchScript files take images of bytes, [B, C, H, W], and give embeddings, [B, D]; preprocessing is "
        + "inside, and likeness.json in their metadata says how to bring images to size and which distances count as the same.",
        "likeness export runs/pets/model.safetensors --format onnx --out pets.onnx --check",
        "likeness export runs/pets/model.safetensors --format torchscript --out pets.pt",
        "likeness export runs/pets/model.safetensors --format half --out pets.safetensors")
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong("onnx", "torchscript", "half");
        Add(_model);
        Add(_format);
        Add(_out);
        Add(_check);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var (format, file, check) = (given.GetRequiredValue(_format), given.GetRequiredValue(_out), given.GetValue(_check));
        if (check && format == "half")
            throw new ArgumentException("--check compares with another runtime; a file of --format half is read by likeness itself. Leave --check out.");
        using var model = _model.Load(given);
        Write(model, format, file);
        ForeignRuntime runtime = format == "onnx" ? new OnnxRuntime() : new PyTorch();
        var difference = check ? ExportCheck.Difference(runtime, model, file) : (double?)null;
        ExportOutput.Write(_terminal, file, runtime, difference, given.GetValue(_json));
        return difference > ExportCheck.Tolerance ? ExitCode.Negative : ExitCode.Done;
    }

    private static void Write(Model model, string format, string file)
    {
        if (format == "onnx")
            OnnxExport.Write(model, file);
        else if (format == "torchscript")
            TorchScriptExport.Write(model, file);
        else
            model.Save(file, ElementType.Half);
    }
}

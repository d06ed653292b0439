using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;

namespace Likeness.Cli.Commands;

/// <summary>likeness verify MODEL A B: are these two the same?</summary>
internal sealed class VerifyCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly Argument<string> _a = new("A") { Description = "an image file, or - for standard input" };
    private readonly Argument<string> _b = new("B") { Description = "the other one; exchanging the two changes nothing" };
    private readonly Option<double?> _far = new("--far")
    {
        HelpName = "RATE",
        Description = "false-accept rate: the share of different pairs that may be taken for the same; if left out 0.01, or the smallest rate that the model's calibration supports",
    };

    private readonly JsonOption _json = new();

    public VerifyCommand(Terminal terminal) : base(
        "verify",
        "Tells whether two images are the same. The exit code is 0 for the same, 1 for different.",
        "likeness verify runs/pets/model.safetensors tom.png who.png",
        "likeness verify runs/pets/model.safetensors tom.png - --far 0.001 --json < who.png")
    {
        _terminal = terminal;
        Add(_model);
        Add(_a);
        Add(_b);
        Add(_far);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var (a, b) = (given.GetRequiredValue(_a), given.GetRequiredValue(_b));
        if (a == ImageFiles.StandardInput && b == ImageFiles.StandardInput)
            throw new ArgumentException("Both images are -; only one of them can come from standard input.");
        using var model = _model.Load(given);
        var answer = model.Verify(
            ImageFiles.Decode(a, model.ImageOptions, _terminal), ImageFiles.Decode(b, model.ImageOptions, _terminal), given.GetValue(_far));
        if (given.GetValue(_json))
            VerificationOutput.WriteJson(_terminal.Out, answer);
        else
            _terminal.Out.WriteLine(VerificationOutput.Sentence(answer));
        return answer.Same ? ExitCode.Done : ExitCode.Negative;
    }
}

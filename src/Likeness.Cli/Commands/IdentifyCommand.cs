using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;

namespace Likeness.Cli.Commands;

/// <summary>likeness identify MODEL GALLERY IMAGE: who is this?</summary>
internal sealed class IdentifyCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly GalleryArgument _gallery = new();
    private readonly Argument<string> _image = new("IMAGE") { Description = "an image file, or - for standard input" };
    private readonly FarOption _far = new();
    private readonly Option<int> _top = new("--top") { HelpName = "N", Description = "how many candidates to give; 5 if left out", DefaultValueFactory = _ => 5 };
    private readonly Option<string> _rule = new("--rule")
    {
        HelpName = "R",
        Description = "how several images of a label count: nearest, mean (of the distances), prototype (the distance from their mean); nearest if left out",
        DefaultValueFactory = _ => "nearest",
    };

    private readonly JsonOption _json = new();

    public IdentifyCommand(Terminal terminal) : base(
        "identify",
        "Tells which of the labels enrolled an image is of, or that it is of none. The exit code is 0 for a label, 1 for unknown.",
        "likeness identify characters symbols.gallery drawn.png",
        "likeness identify runs/people/model.safetensors people.gallery who.jpg --far 0.05 --json")
    {
        _terminal = terminal;
        _rule.AcceptOnlyFromAmong("nearest", "mean", "prototype");
        Add(_model);
        Add(_gallery);
        Add(_image);
        Add(_far);
        Add(_top);
        Add(_rule);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var options = new IdentifyOptions { Far = given.GetValue(_far), Candidates = given.GetValue(_top), Rule = Enum.Parse<ShotRule>(given.GetValue(_rule)!, ignoreCase: true) };
        using var model = _model.Load(given);
        using var gallery = Gallery.Open(given.GetRequiredValue(_gallery), model);
        var answer = gallery.Identify(ImageFiles.Embed(given.GetRequiredValue(_image), model, _terminal), options);
        GalleryOutput.HintAtIndex(_terminal, gallery);
        if (given.GetValue(_json))
            GalleryOutput.WriteJson(_terminal.Out, answer);
        else
            WriteText(answer);
        return answer.Label is null ? ExitCode.Negative : ExitCode.Done;
    }

    private void WriteText(Identification answer)
    {
        _terminal.Out.WriteLine(GalleryOutput.Sentence(answer));
        if (answer.Candidates.Count > 0)
            TableOutput.Write(_terminal, ["candidate", "distance", "probability"],
                answer.Candidates.Select(candidate => (string[])[candidate.Label, Plain.Number(candidate.Distance), Plain.Percent(candidate.Probability)]));
    }
}

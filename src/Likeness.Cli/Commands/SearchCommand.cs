using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;

namespace Likeness.Cli.Commands;

/// <summary>likeness search MODEL GALLERY IMAGE: what looks most like this?</summary>
internal sealed class SearchCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly GalleryArgument _gallery = new();
    private readonly Argument<string> _image = new("IMAGE") { Description = "an image file, or - for standard input" };
    private readonly Option<int> _top = new("--top") { HelpName = "N", Description = "how many entries to give; 10 if left out", DefaultValueFactory = _ => 10 };
    private readonly JsonOption _json = new();

    public SearchCommand(Terminal terminal) : base(
        "search",
        "Finds the entries of a gallery that look most like an image, nearest first.",
        "likeness search runs/products/model.safetensors products.gallery photo.jpg --top 10")
    {
        _terminal = terminal;
        Add(_model);
        Add(_gallery);
        Add(_image);
        Add(_top);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        using var model = _model.Load(given);
        using var gallery = Gallery.Open(given.GetRequiredValue(_gallery), model);
        var found = gallery.Search(ImageFiles.Embed(given.GetRequiredValue(_image), model, _terminal), given.GetValue(_top));
        var sources = gallery.Store.Find([.. found.Select(near => near.Id)]).ToDictionary(entry => entry.Id, entry => entry.Source);
        var results = found.Select(near => (Near: near, Source: sources.GetValueOrDefault(near.Id, "")));
        GalleryOutput.HintAtIndex(_terminal, gallery);
        if (given.GetValue(_json))
            GalleryOutput.WriteJson(_terminal.Out, results);
        else
            TableOutput.Write(_terminal, ["id", "label", "distance", "path"], results.Select(result => (string[])[$"{result.Near.Id}", result.Near.Label, Plain.Number(result.Near.Distance), result.Source]));
        return ExitCode.Done;
    }
}

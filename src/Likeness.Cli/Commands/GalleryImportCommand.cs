using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery import FILE.zip GALLERY.</summary>
internal sealed class GalleryImportCommand : LikenessCommand
{
    public GalleryImportCommand(Terminal terminal) : base(
        "import",
        "Reads what 'gallery export' wrote into a gallery of the same model, which is made where there is none. Entries that it holds already are left as they are.",
        "likeness gallery import people.zip postgres://me@localhost/db?gallery=people")
    {
        var (gallery, json) = (new GalleryArgument(), new JsonOption());
        var file = new Argument<string>("FILE.zip") { Description = "an exported gallery" };
        Add(file);
        Add(gallery);
        Add(json);
        SetAction(given =>
        {
            var (added, held) = GalleryArchive.Import(given.GetRequiredValue(file), given.GetRequiredValue(gallery));
            return GalleryOutput.Report(terminal, given.GetValue(json), $"imported {Plain.Count(added, "entry", "entries")}; {Plain.Count(held)} were there already", ("added", added), ("held", held));
        });
    }
}

using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;
using Likeness.Galleries.Stores;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery export GALLERY --out FILE.zip.</summary>
internal sealed class GalleryExportCommand : LikenessCommand
{
    public GalleryExportCommand(Terminal terminal) : base(
        "export",
        "Writes a gallery as a zip file of open formats: JSON, a NumPy array, PNG thumbnails.",
        "likeness gallery export people.gallery --out people.zip")
    {
        var (gallery, json) = (new GalleryArgument(), new JsonOption());
        var file = new Option<string>("--out") { HelpName = "FILE.zip", Description = "where it goes", Required = true };
        Add(gallery);
        Add(file);
        Add(json);
        SetAction(given =>
        {
            using var store = GalleryStores.Open(given.GetRequiredValue(gallery));
            var entries = GalleryArchive.Export(store, given.GetRequiredValue(file));
            return GalleryOutput.Report(terminal, given.GetValue(json), $"{Plain.Count(entries, "entry", "entries")} in {given.GetRequiredValue(file)}", ("file", given.GetRequiredValue(file)), ("entries", entries));
        });
    }
}

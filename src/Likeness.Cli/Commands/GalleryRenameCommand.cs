using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries.Stores;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery rename GALLERY LABEL TO.</summary>
internal sealed class GalleryRenameCommand : LikenessCommand
{
    public GalleryRenameCommand(Terminal terminal) : base(
        "rename",
        "Gives all entries of a label another label; where there is such a label already, the two become one. The exit code is 1 where there was no such label.",
        "likeness gallery rename people.gallery Ann Anna")
    {
        var (gallery, json) = (new GalleryArgument(), new JsonOption());
        var (from, to) = (new Argument<string>("LABEL") { Description = "the label as it is" }, new Argument<string>("TO") { Description = "the label that it becomes" });
        Add(gallery);
        Add(from);
        Add(to);
        Add(json);
        SetAction(given =>
        {
            using var store = GalleryStores.Open(given.GetRequiredValue(gallery));
            var renamed = store.Rename(given.GetRequiredValue(from), given.GetRequiredValue(to));
            GalleryOutput.Report(terminal, given.GetValue(json), $"renamed {Plain.Count(renamed, "entry", "entries")}", ("renamed", renamed));
            return renamed > 0 ? ExitCode.Done : ExitCode.Negative;
        });
    }
}

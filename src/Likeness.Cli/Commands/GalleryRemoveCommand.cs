using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries.Stores;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery remove GALLERY: forgets a label, or single entries.</summary>
internal sealed class GalleryRemoveCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly GalleryArgument _gallery = new();
    private readonly Option<string?> _label = new("--label") { HelpName = "NAME", Description = "all entries of this label" };
    private readonly Option<long[]> _ids = new("--id") { HelpName = "ID", Description = "the entry of this number; may be repeated", Arity = ArgumentArity.OneOrMore };
    private readonly JsonOption _json = new();

    public GalleryRemoveCommand(Terminal terminal) : base(
        "remove",
        "Removes a label with all its entries, or single entries; what they held is overwritten on the disk. The exit code is 1 where there was nothing to remove.",
        "likeness gallery remove people.gallery --label Anna",
        "likeness gallery remove people.gallery --id 7 --id 9")
    {
        _terminal = terminal;
        Add(_gallery);
        Add(_label);
        Add(_ids);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var (label, ids) = (given.GetValue(_label), given.GetValue(_ids) ?? []);
        if (label is null == ids.Length is 0)
            throw new ArgumentException("Either --label NAME or --id ID is needed, to say what is to be removed.");
        using var store = GalleryStores.Open(given.GetRequiredValue(_gallery));
        var removed = label is null ? store.Remove(ids) : store.RemoveLabel(label);
        GalleryOutput.Report(_terminal, given.GetValue(_json), $"removed {Plain.Count(removed, "entry", "entries")}", ("removed", removed));
        return removed > 0 ? ExitCode.Done : ExitCode.Negative;
    }
}

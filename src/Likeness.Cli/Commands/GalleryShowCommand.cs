using System.CommandLine;
using System.Globalization;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries.Stores;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery show GALLERY LABEL: its entries.</summary>
internal sealed class GalleryShowCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly GalleryArgument _gallery = new();
    private readonly Argument<string?> _label = new("LABEL") { Description = "only entries of this label", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<long> _after = new("--after") { HelpName = "ID", Description = "only entries with larger numbers: the last one that was shown before" };
    private readonly Option<int> _top = new("--top") { HelpName = "N", Description = "how many at most; 100 if left out", DefaultValueFactory = _ => 100 };
    private readonly JsonOption _json = new();

    public GalleryShowCommand(Terminal terminal) : base(
        "show",
        "Shows the entries of a gallery: number, label, where the image came from, when.",
        "likeness gallery show people.gallery Anna")
    {
        _terminal = terminal;
        Add(_gallery);
        Add(_label);
        Add(_after);
        Add(_top);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        using var store = GalleryStores.Open(given.GetRequiredValue(_gallery));
        var entries = store.Page(new() { Label = given.GetValue(_label), After = given.GetValue(_after), Limit = given.GetValue(_top) });
        if (given.GetValue(_json))
            WriteJson(entries);
        else
            TableOutput.Write(_terminal, ["id", "label", "enrolled", "source"], entries.Select(entry => (string[])[$"{entry.Id}", entry.Label, Time(entry), entry.Source]));
        return ExitCode.Done;
    }

    private void WriteJson(IReadOnlyList<GalleryEntry> entries) => JsonOutput.Write(_terminal.Out, json =>
    {
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("id", entry.Id);
            json.WriteString("label", entry.Label);
            json.WriteString("path", entry.Source);
            json.WriteString("time", Time(entry));
            json.WriteString("digest", entry.Digest);
            json.WriteString("model", entry.Model);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static string Time(GalleryEntry entry) => entry.Time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries.Stores;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery list GALLERY: its labels.</summary>
internal sealed class GalleryListCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly GalleryArgument _gallery = new();
    private readonly JsonOption _json = new();

    public GalleryListCommand(Terminal terminal) : base(
        "list",
        "Lists the labels of a gallery, and how many images each has.",
        "likeness gallery list people.gallery")
    {
        _terminal = terminal;
        Add(_gallery);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        using var store = GalleryStores.Open(given.GetRequiredValue(_gallery));
        var labels = store.Labels();
        if (given.GetValue(_json))
            JsonOutput.Write(_terminal.Out, json =>
            {
                json.WriteString("gallery", store.Location);
                json.WriteString("model", store.Describe().Model);
                json.WriteNumber("entries", labels.Sum(label => (long)label.Entries));
                json.WriteStartArray("labels");
                foreach (var label in labels)
                {
                    json.WriteStartObject();
                    json.WriteString("label", label.Label);
                    json.WriteNumber("entries", label.Entries);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
        else
        {
            _terminal.Out.WriteLine(GalleryOutput.Title(store, labels));
            if (labels.Count > 0)
                TableOutput.Write(_terminal, ["label", "entries"], labels.Select(label => (string[])[label.Label, Plain.Count(label.Entries)]));
        }
        return ExitCode.Done;
    }
}

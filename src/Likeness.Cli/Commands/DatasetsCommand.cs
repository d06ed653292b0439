using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Datasets.Finding;

namespace Likeness.Cli.Commands;

/// <summary>likeness datasets: what can be named as DATA, and where it is.</summary>
internal sealed class DatasetsCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly JsonOption _json = new();

    public DatasetsCommand(Terminal terminal) : base(
        "datasets",
        "Lists the known data sets, and where each is or how to get it. 'datasets show' draws what is in one, or in data of your own.",
        "likeness datasets",
        "likeness datasets show pets --out pets.png")
    {
        _terminal = terminal;
        Add(_json);
        Add(new DatasetsShowCommand(terminal));
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var known = DatasetCatalog.List();
        if (given.GetValue(_json))
            WriteJson(known);
        else
            WriteTable(known);
        return ExitCode.Done;
    }

    private void WriteTable(IReadOnlyList<DatasetListing> known)
    {
        TableOutput.Write(_terminal, ["name", "what it is", "where"], known.Select(set => (string[])[set.Dataset.Name, set.Dataset.Summary, Where(set)]));
        foreach (var sets in known.Where(set => set.HowToGet is not null).GroupBy(set => set.HowToGet))
            _terminal.Out.WriteLine($"\n{string.Join(", ", sets.Select(set => set.Dataset.Name))}: {(sets.First().Dataset.Preparation is null ? "downloaded when first used. " : "")}{sets.Key}");
    }

    private static string Where(DatasetListing set) => set.Found switch
    {
        null => "not on this machine",
        { Folder: "" } generated => generated.Where,
        var found => found.Folder,
    };

    private void WriteJson(IReadOnlyList<DatasetListing> known) => JsonOutput.Write(_terminal.Out, json =>
    {
        json.WriteStartArray("datasets");
        foreach (var set in known)
        {
            json.WriteStartObject();
            json.WriteString("name", set.Dataset.Name);
            json.WriteString("summary", set.Dataset.Summary);
            json.WriteString("licence", set.Dataset.Licence);
            json.WriteBoolean("found", set.Found is not null);
            json.WriteString("folder", set.Found?.Folder);
            json.WriteString("how_to_get", set.HowToGet);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}

using System.Text.Json;
using Likeness.Galleries;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;

namespace Likeness.Cli.Output;

/// <summary>Answers out of galleries, in words and as JSON.</summary>
internal static class GalleryOutput
{
    /// <summary>Says how a large gallery is searched faster, where it is not.</summary>
    public static void HintAtIndex(Terminal terminal, Gallery gallery)
    {
        if (gallery.IsIndexBehind())
            terminal.Note($"The index of {gallery.Store.Location} is missing or has fallen behind, which makes searching slow: 'likeness gallery index MODEL {gallery.Store.Location}' builds it.");
    }

    /// <summary>The answer, then what it rests on.</summary>
    public static string Sentence(Identification answer) => answer is { Distance: { } distance, Probability: { } probability }
        ? $"{answer.Label ?? "unknown"}: distance {Plain.Number(distance)}{(answer.Label is null ? $" from '{answer.Candidates[0].Label}'" : "")} is {(answer.Label is null ? "beyond" : "within")} the threshold "
            + $"{Plain.Number(answer.Threshold)} for a false-accept rate of {Plain.Percent(answer.Far)} in this gallery; probability of being the same {Plain.Percent(probability)}"
        : "unknown: nobody is enrolled";

    /// <summary>{label, distance, probability, threshold, far, candidates: [{label, distance, probability, id}]}.</summary>
    public static void WriteJson(TextWriter output, Identification answer) => JsonOutput.Write(output, json =>
    {
        json.WriteString("label", answer.Label);
        WriteNumber(json, "distance", answer.Distance);
        WriteNumber(json, "probability", answer.Probability);
        json.WriteNumber("threshold", answer.Threshold);
        json.WriteNumber("far", answer.Far);
        json.WriteStartArray("candidates");
        foreach (var candidate in answer.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("label", candidate.Label);
            json.WriteNumber("distance", candidate.Distance);
            json.WriteNumber("probability", candidate.Probability);
            json.WriteNumber("id", candidate.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>{results: [{id, label, path, distance}]}.</summary>
    public static void WriteJson(TextWriter output, IEnumerable<(GalleryNeighbour Near, string Source)> found) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray("results");
        foreach (var (near, source) in found)
        {
            json.WriteStartObject();
            json.WriteNumber("id", near.Id);
            json.WriteString("label", near.Label);
            json.WriteString("path", source);
            json.WriteNumber("distance", near.Distance);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>One object {name: value} a change, such as {"removed": 3}.</summary>
    public static int Report(Terminal terminal, bool asJson, string sentence, params IEnumerable<(string Name, object Value)> values)
    {
        if (asJson)
            JsonOutput.Write(terminal.Out, json =>
            {
                foreach (var (name, value) in values)
                {
                    json.WritePropertyName(name);
                    if (value is string text)
                        json.WriteStringValue(text);
                    else
                        json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                }
            });
        else
            terminal.Out.WriteLine(sentence);
        return ExitCode.Done;
    }

    /// <summary>What a gallery is, and how much is in it.</summary>
    public static string Title(IGalleryStore store, IReadOnlyList<LabelCount> labels) =>
        $"{store.Location}: {Plain.Count(labels.Sum(label => (long)label.Entries), "entry", "entries")} under {Plain.Count(labels.Count, "label", "labels")}, model {store.Describe().Model[..12]}";

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}

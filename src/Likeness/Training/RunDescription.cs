using System.Text.Json;
using System.Text.Json.Nodes;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors.Files;

namespace Likeness.Training;

/// <summary>run.json: what a training was asked to do, enough to do it again.</summary>
/// <param name="Source">The data as the user named it: a known name, or the full path of a folder, table or archive.</param>
/// <param name="Options">All options.</param>
/// <param name="Data">What the data was like; a resumed training must find the same.</param>
/// <param name="Reasons">Why options that the user left open were chosen as they are.</param>
/// <param name="Version">Version of Likeness.</param>
public sealed record RunDescription(string Source, TrainingOptions Options, DataDescription Data, IReadOnlyList<string> Reasons, string Version)
{
    /// <summary>Writes the file, making its folder.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var json = new JsonObject
        {
            ["version"] = Version,
            ["source"] = Source,
            ["options"] = JsonNode.Parse(Options.ToJson()),
            ["data"] = Data.ToJson(),
            ["reasons"] = new JsonArray([.. Reasons.Select(reason => (JsonNode)reason)]),
        };
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, json, RunJson.Default.JsonObject));
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is not what <see cref="Write"/> wrote.</exception>
    public static RunDescription Read(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path} does not exist, so there is no run in that folder. Name the folder that 'likeness train' printed.");
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it is no JSON object.");
            return new(
                Part("source").GetValue<string>(),
                TrainingOptionsJson.Parse(Part("options").ToJsonString(), path),
                DataDescription.FromJson(Part("data")),
                [.. Part("reasons").AsArray().Select(reason => reason?.GetValue<string>() ?? throw new JsonException("a reason is null."))],
                Part("version").GetValue<string>());

            JsonNode Part(string name) => json[name] ?? throw new JsonException($"it lacks '{name}'.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is not a run's description: {error.Message}", error);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Likeness.Recipes;
using Likeness.Tensors.Files;

namespace Likeness.Experiments;

/// <summary>result.json: what came out of one training of an experiment.</summary>
public sealed record CellResult
{
    /// <summary>All options of the training, so that a change of the experiment is noticed.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>Images trained on.</summary>
    public required int Images { get; init; }

    /// <summary>Passes over them.</summary>
    public required int Epochs { get; init; }

    /// <summary>Seconds of training.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds of training of all processors together; null where they were not counted.</summary>
    public double? ProcessorSeconds { get; init; }

    /// <summary>On which machine.</summary>
    public required string Machine { get; init; }

    /// <summary>With which Likeness.</summary>
    public required string Version { get; init; }

    /// <summary>Figures by protocol.</summary>
    public required IReadOnlyDictionary<string, ProtocolResult> Results { get; init; }

    /// <summary>A figure; null where it was not measured.</summary>
    public double? this[ResultColumn column] =>
        Results.TryGetValue(column.Protocol, out var result) && result.Metrics.TryGetValue(column.Metric, out var value) ? value.Value : null;

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string path) => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, this, ExperimentJson.Default.CellResult));

    /// <summary>The result of a training, if it is finished and nothing that is asked is missing from it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cell">The training.</param>
    /// <param name="protocols">What must have been measured.</param>
    /// <exception cref="InvalidDataException">The file is of other options, or damaged.</exception>
    public static CellResult? Find(string path, Cell cell, IReadOnlyList<string> protocols)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var result = JsonSerializer.Deserialize(File.ReadAllBytes(path), ExperimentJson.Default.CellResult) ?? throw new JsonException("it is null.");
            if (!cell.IsTrainedBy(TrainingOptionsJson.Parse(result.Options.ToJsonString(), path)))
                throw new InvalidDataException($"{path} is of a training with other options than {cell.Name} has now. Remove the folder {Path.GetDirectoryName(path)}, or give another one with --out.");
            return protocols.All(result.Results.ContainsKey) ? result : null;
        }
        catch (Exception error) when (error is JsonException or OptionException)
        {
            throw new InvalidDataException($"{path} is not the result of a training: {error.Message} Remove it, and its model is measured again.", error);
        }
    }
}

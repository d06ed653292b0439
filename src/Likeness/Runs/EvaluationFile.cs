using System.Text.Json;
using System.Text.Json.Serialization;
using Likeness.Evaluation;
using Likeness.Tensors.Files;

namespace Likeness.Runs;

/// <summary>evaluation.json: the figures of a finished model, with how they were measured.</summary>
public static class EvaluationFile
{
    /// <summary>Writes results.</summary>
    public static void Write(string path, IEnumerable<EvaluationResult> results) =>
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, [.. results.Select(Line.Of)], EvaluationContext.Default.LineArray));

    /// <summary>Reads results; none where the file does not exist.</summary>
    /// <exception cref="InvalidDataException">It is not what <see cref="Write"/> wrote.</exception>
    public static IReadOnlyList<EvaluationResult> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            var lines = JsonSerializer.Deserialize(File.ReadAllBytes(path), EvaluationContext.Default.LineArray) ?? throw new JsonException("it is null.");
            return [.. lines.Select(line => line?.ToResult() ?? throw new JsonException("a result is null."))];
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is not a run's figures: {error.Message} 'likeness resume' on the run measures them again.", error);
        }
    }

    internal sealed record Line(
        string Protocol, string Classes, IReadOnlyDictionary<string, MetricValue> Metrics, IReadOnlyDictionary<string, long> Sampled, ulong? Seed, string? Collapse)
    {
        public static Line Of(EvaluationResult result) =>
            new(result.Protocol, result.Classes, result.Metrics, result.Sampled, result.Seed, result.Collapse);

        public EvaluationResult ToResult() => new()
        {
            Protocol = Protocol ?? throw new JsonException("a result lacks its protocol."),
            Classes = Classes ?? throw new JsonException("a result lacks its classes."),
            Metrics = Metrics ?? throw new JsonException("a result lacks its metrics."),
            Sampled = Sampled ?? throw new JsonException("a result lacks what it was measured on."),
            Seed = Seed,
            Collapse = Collapse,
        };
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EvaluationFile.Line[]))]
internal sealed partial class EvaluationContext : JsonSerializerContext;

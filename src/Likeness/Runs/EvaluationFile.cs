using System.Text.Json;
using System.Text.Json.Serialization;
using Likeness.Evaluation;
using Likeness.Evaluation.Figures;
using Likeness.Tensors.Files;

namespace Likeness.Runs;

/// <summary>evaluation.json: the figures of a finished model, with how they were measured.</summary>
public static class EvaluationFile
{
    /// <summary>Writes results.</summary>
    public static void Write(string path, IEnumerable<EvaluationResult> results) =>
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, [.. results.Select(Line.Of)], EvaluationContext.Default.LineArray));

    internal sealed record Line(
        string Protocol, string Classes, IReadOnlyDictionary<string, MetricValue> Metrics, IReadOnlyDictionary<string, long> Sampled, ulong? Seed, string? Collapse)
    {
        public static Line Of(EvaluationResult result) =>
            new(result.Protocol, result.Classes, result.Metrics, result.Sampled, result.Seed, result.Collapse);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EvaluationFile.Line[]))]
internal sealed partial class EvaluationContext : JsonSerializerContext;

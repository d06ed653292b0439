using System.Text.Json;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Tests.Evaluation;

/// <summary>The cases of retrieval.json; References is null where the queries are searched among themselves.</summary>
internal sealed record GoldenRetrieval(string Name, EmbeddingSet Queries, EmbeddingSet? References, int[][] Nearest, JsonElement Metrics)
{
    public static IEnumerable<GoldenRetrieval> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(TestData.Golden("retrieval.json")));
        foreach (var item in document.RootElement.EnumerateArray())
            yield return new(
                $"{item.GetProperty("name")} {item.GetProperty("seed")}",
                Set(item, "query", "query_labels"),
                item.TryGetProperty("reference", out _) ? Set(item, "reference", "reference_labels") : null,
                item.GetProperty("nearest").Deserialize<int[][]>()!,
                item.GetProperty("metrics").Clone())
            {
                ClassAveraged = item.GetProperty("class_averaged").Clone(),
                Clusters = item.GetProperty("cluster_labels").Deserialize<int[]>()!,
            };
    }

    public required JsonElement ClassAveraged { get; init; }

    public required int[] Clusters { get; init; }

    public void MeetsByClass(EvaluationResult result, string metric, string golden) =>
        (this with { Name = Name + " by class", Metrics = ClassAveraged }).Meets(result, metric, golden);

    public void Meets(EvaluationResult result, string metric, string golden) =>
        Assert.True(Math.Abs(Metrics.GetProperty(golden).GetDouble() - result.Metrics[metric].Value) <= 1e-6,
            $"{Name}, {metric}: expected {Metrics.GetProperty(golden)}, got {result.Metrics[metric].Value}");

    private static EmbeddingSet Set(JsonElement item, string rows, string labels) =>
        Embeddings.Of(item.GetProperty(rows).Deserialize<double[][]>()!, item.GetProperty(labels).Deserialize<int[]>()!);
}

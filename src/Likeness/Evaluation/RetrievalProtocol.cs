using Likeness.Comparisons;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Search: how much of what lies nearest a query is of its class.</summary>
/// <remarks>
/// With R references of the query's class (itself left out) and h_k = 1 when the k-th nearest is one of them, the mean over queries of
/// <code>recall@K = max(h_1 … h_K),   r_precision = Σ_{k≤R} h_k / R,   map@r = Σ_{k≤R} h_k · (h_1 + … + h_k)/k / R</code>
/// and, with <see cref="WholeRanking"/>, <code>map = Σ_k h_k · (h_1 + … + h_k)/k / R,   mrr = 1 / (first k with h_k = 1)</code>
/// Musgrave et al. 2020, A metric learning reality check, https://arxiv.org/abs/2003.08505, section 3. Of equally near references
/// the earlier counts as nearer. Queries without a reference of their class are left out and counted. Intervals run
/// over the queries: Wilson's for recall, Student's for the others and, over the classes, for all <see cref="ByClass"/>.
/// </remarks>
public sealed record RetrievalProtocol
{
    /// <summary>Whether to add map and mrr, which need all references sorted for every query: several times slower.</summary>
    public bool WholeRanking { get; init; }

    /// <summary>Whether every class counts the same, however many queries it has: figures are averaged within it, then over the classes.</summary>
    public bool ByClass { get; init; }

    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <param name="queries">The images to search with.</param>
    /// <param name="references">The images to search; null to search the queries themselves, where none finds itself.</param>
    public EvaluationResult Evaluate(EmbeddingSet queries, EmbeddingSet? references = null)
    {
        ArgumentNullException.ThrowIfNull(queries);
        NearestNeighbours.RequireReferences(1, queries, references);
        var searched = references ?? queries;
        var matches = MatchCounts(queries, searched);
        var figures = new RankingFigures?[queries.Count];
        using var rankings = new ThreadLocal<Ranking>(() => new(searched.Count));
        new DistanceRows(queries, searched, Comparison).ForEach((query, scores) =>
        {
            if (matches[query] > 0)
                figures[query] = rankings.Value!.Judge(scores, searched.Labels, queries.Labels[query], matches[query], WholeRanking);
        });
        (int Label, RankingFigures Figures)[] matched = [.. figures.Index().Where(query => query.Item is not null).Select(query => (queries.Labels[query.Index], query.Item!.Value))];
        if (matched.Length == 0)
            throw new ArgumentException($"None of the {queries.Count} queries has another image of its class among the references, so nothing can be found. Add images of the same classes.", nameof(references));
        return new()
        {
            Protocol = "retrieval",
            Metrics = Metrics(matched),
            Sampled = new OrderedDictionary<string, long>
            {
                ["queries"] = matched.Length,
                ["queries_without_match"] = queries.Count - matched.Length,
                ["references"] = references?.Count ?? queries.Count - 1,
                ["classes"] = queries.ClassCount,
            },
            Collapse = EmbeddingSpread.CollapseOf(searched.Values),
        };
    }

    private OrderedDictionary<string, MetricValue> Metrics((int Label, RankingFigures Figures)[] matched)
    {
        MetricValue Mean(Func<RankingFigures, double> figure) => ByClass
            ? ClassMeans.Of(matched.Select(query => (query.Label, figure(query.Figures))))
            : MeanInterval.Of(Array.ConvertAll(matched, query => figure(query.Figures)));
        var metrics = new OrderedDictionary<string, MetricValue>();
        foreach (var k in (int[])[1, 2, 4, 8])
            metrics[$"recall@{k}"] = ByClass
                ? Mean(query => query.FirstRank <= k ? 1 : 0)
                : WilsonInterval.Of(matched.Count(query => query.Figures.FirstRank <= k), matched.Length);
        metrics["r_precision"] = Mean(query => query.RPrecision);
        metrics["map@r"] = Mean(query => query.AveragePrecisionAtR);
        if (WholeRanking)
        {
            metrics["map"] = Mean(query => query.AveragePrecision);
            metrics["mrr"] = Mean(query => 1.0 / query.FirstRank);
        }
        return metrics;
    }

    /// <summary>R of each query.</summary>
    private static int[] MatchCounts(EmbeddingSet queries, EmbeddingSet searched)
    {
        var counts = searched.Labels.ToArray().CountBy(label => label).ToDictionary();
        var itself = ReferenceEquals(queries, searched) ? 1 : 0;
        return Array.ConvertAll(queries.Labels.ToArray(), label => counts.GetValueOrDefault(label) - itself);
    }
}

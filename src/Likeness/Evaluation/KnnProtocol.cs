using Likeness.Comparisons;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Evaluation;

/// <summary>Classification by the nearest references: how often the majority of the k nearest has the query's class.</summary>
/// <remarks>
/// Every vote counts the same; of equally many votes the smallest label wins. The interval is Wilson's over the queries.
/// Cover and Hart 1967, Nearest neighbor pattern classification, IEEE Transactions on Information Theory 13.
/// </remarks>
public sealed record KnnProtocol
{
    /// <summary>k, how many neighbours vote, 1 to 1,000.</summary>
    public int Neighbours { get; init => field = OptionRanges.Within(value, 1, 1_000); } = 5;

    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <param name="queries">The images to classify.</param>
    /// <param name="references">Images whose labels vote; null to leave one out: each query is judged by all the others.</param>
    public EvaluationResult Evaluate(EmbeddingSet queries, EmbeddingSet? references = null)
    {
        var voters = references ?? queries;
        var right = NearestNeighbours.Find(queries, references, Neighbours, Comparison).Index()
            .Count(row => Vote(row.Item, voters) == queries.Labels[row.Index]);
        return new()
        {
            Protocol = "knn",
            Metrics = new OrderedDictionary<string, MetricValue> { [$"knn@{Neighbours}"] = WilsonInterval.Of(right, queries.Count) },
            Sampled = new OrderedDictionary<string, long>
            {
                ["queries"] = queries.Count,
                ["references"] = references?.Count ?? queries.Count - 1,
                ["classes"] = queries.ClassCount,
            },
            Collapse = EmbeddingSpread.CollapseOf(voters.Values),
        };
    }

    /// <summary>The label of most votes, the smallest of several.</summary>
    private static int Vote(Neighbour[] nearest, EmbeddingSet voters) =>
        nearest.CountBy(neighbour => voters.Labels[neighbour.Index]).OrderByDescending(votes => votes.Value).ThenBy(votes => votes.Key).First().Key;
}

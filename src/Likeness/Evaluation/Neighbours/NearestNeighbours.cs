using Likeness.Comparisons;

namespace Likeness.Evaluation.Neighbours;

/// <summary>The k nearest references of every query, exactly.</summary>
public static class NearestNeighbours
{
    /// <param name="queries">Q images.</param>
    /// <param name="references">Where to look; null to look among the queries themselves, where none is its own neighbour.</param>
    /// <param name="count">k, at most the number of references (less one among the queries themselves).</param>
    /// <param name="comparison">How two embeddings are compared; null for their Euclidean distance.</param>
    /// <returns>For each query its k nearest, nearest first; of equally near ones the earlier reference first.</returns>
    public static Neighbour[][] Find(EmbeddingSet queries, EmbeddingSet? references, int count, IComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var rows = new DistanceRows(queries, references ?? queries, comparison ?? new EuclideanComparison());
        RequireReferences(count, queries, references);
        var toDistance = rows.ToDistance();
        var neighbours = new Neighbour[queries.Count][];
        rows.ForEach((query, scores) =>
        {
            Span<int> nearest = stackalloc int[count];
            Select(scores, nearest);
            var found = neighbours[query] = new Neighbour[count];
            for (var k = 0; k < count; k++)
                found[k] = new(nearest[k], toDistance(query, scores[nearest[k]]));
        });
        return neighbours;
    }

    internal static void RequireReferences(int count, EmbeddingSet queries, EmbeddingSet? references)
    {
        var available = references?.Count ?? queries.Count - 1;
        if (count < 1 || count > available)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The {count} nearest were asked for; each query has {available} references to choose from.");
    }

    /// <summary>The positions of the lowest scores, lowest first.</summary>
    internal static void Select(ReadOnlySpan<double> scores, Span<int> nearest)
    {
        var found = 0;
        for (var index = 0; index < scores.Length; index++)
        {
            if (found == nearest.Length && !(scores[index] < scores[nearest[^1]]))
                continue;
            // Insertion into a short sorted list; after the first few references this is rare.
            var place = found < nearest.Length ? found++ : found - 1;
            for (; place > 0 && scores[index] < scores[nearest[place - 1]]; place--)
                nearest[place] = nearest[place - 1];
            nearest[place] = index;
        }
    }
}

using Likeness.Comparisons;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation.Episodes;

/// <summary>Judges several episodes of one shape in one go.</summary>
internal sealed class EpisodeBlock(Episode[] episodes)
{
    /// <summary>Rows handed to a comparison at once.</summary>
    private const int ComparedRows = 1 << 16;
    private readonly int _way = episodes[0].Queries.Length;
    private readonly int _shot = episodes[0].Shots[0].Length;

    /// <param name="values">[N, D] embeddings.</param>
    /// <param name="rule">What a query is compared with.</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    /// <returns>The share of queries answered rightly, one an episode.</returns>
    public double[] Accuracies(Tensor values, PrototypeRule rule, IComparison comparison)
    {
        using var gradients = Gradients.Off();
        using var scope = new TensorScope();
        var shots = Rows(values, [.. episodes.SelectMany(episode => episode.Shots.SelectMany(images => images))]);   // [E·N·K, D]
        var queries = Rows(values, [.. episodes.SelectMany(episode => episode.Queries)]);                            // [E·N, D]
        var perClass = _shot;
        if (rule == PrototypeRule.ClassMean)
            (shots, perClass) = (shots.Reshape(-1, _shot, values.Shape[1]).Mean(1), 1);                              // [E·N, D]

        var candidates = _way * perClass;
        var distances = new double[episodes.Length * _way * candidates];
        for (var start = 0; start < distances.Length; start += ComparedRows)
            Compare(queries, shots, candidates, distances.AsSpan(start, Math.Min(ComparedRows, distances.Length - start)), start, comparison);
        var right = new int[episodes.Length];
        for (var query = 0; query < episodes.Length * _way; query++)
            if (IsRight(distances.AsSpan(query * candidates, candidates), query % _way, perClass))
                right[query / _way]++;
        return Array.ConvertAll(right, count => (double)count / _way);
    }

    /// <summary>Fills in the distances from a number on; they run over episodes, their queries, and the candidates class by class.</summary>
    private void Compare(Tensor queries, Tensor shots, int candidates, Span<double> distances, int start, IComparison comparison)
    {
        using var scope = new TensorScope();
        var (left, right) = (new int[distances.Length], new int[distances.Length]);
        for (var i = 0; i < distances.Length; i++)
        {
            left[i] = (start + i) / candidates;
            right[i] = left[i] / _way * candidates + (start + i) % candidates;
        }
        RowDistances.Between(Rows(queries, left), Rows(shots, right), comparison).CopyTo(distances);
    }

    /// <summary>Whether the nearest candidate is of the class asked for and every candidate of another class is farther.</summary>
    private static bool IsRight(ReadOnlySpan<double> distances, int own, int perClass)
    {
        var (mine, others) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var candidate = 0; candidate < distances.Length; candidate++)
            if (candidate / perClass == own)
                mine = Math.Min(mine, distances[candidate]);
            else
                others = Math.Min(others, distances[candidate]);
        return mine < others;
    }

    private static Tensor Rows(Tensor values, int[] positions) =>
        values.Rows(Tensor.From(EmbeddingSet.Widen(positions)).To(values.Device));
}

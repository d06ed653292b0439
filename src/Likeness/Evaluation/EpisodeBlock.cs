using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Judges several episodes of one shape in one go.</summary>
internal sealed class EpisodeBlock(Episode[] episodes)
{
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
        var dimensions = values.Shape[1];
        var perClass = _shot;
        if (rule == PrototypeRule.ClassMean)
            (shots, perClass) = (shots.Reshape(-1, _shot, dimensions).Mean(1), 1);                                   // [E·N, D]

        // Each query beside every candidate of its episode, class by class.
        var candidates = _way * perClass;
        long[] shape = [episodes.Length, _way, candidates, dimensions];
        var left = queries.Reshape(episodes.Length, _way, 1, dimensions).Expand(shape).Reshape(-1, dimensions);      // [E·N·N·K, D]
        var beside = shots.Reshape(episodes.Length, 1, candidates, dimensions).Expand(shape).Reshape(-1, dimensions);
        var distances = RowDistances.Between(left, beside, comparison);
        var right = new int[episodes.Length];
        for (var query = 0; query < episodes.Length * _way; query++)
            if (IsRight(distances.AsSpan(query * candidates, candidates), query % _way, perClass))
                right[query / _way]++;
        return Array.ConvertAll(right, count => (double)count / _way);
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

using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

/// <summary>Small sets of embeddings, made of rows or drawn from a seed.</summary>
internal static class Embeddings
{
    public static EmbeddingSet Of(double[][] rows, int[] labels, int[]? groups = null) =>
        new(Tensor.From(rows.SelectMany(row => row).ToArray(), rows.Length, rows[0].Length), labels, groups);

    /// <summary>One-dimensional embeddings.</summary>
    public static EmbeddingSet Line(double[] places, int[] labels, int[]? groups = null) =>
        Of(Array.ConvertAll(places, place => new[] { place }), labels, groups);

    /// <summary>Whole-number coordinates, so that distances are exact and many are equal.</summary>
    public static EmbeddingSet Grid(int count, int classCount, int seed, int side = 6)
    {
        var random = new Random(seed);
        var labels = Enumerable.Range(0, count).Select(_ => random.Next(classCount)).ToArray();
        return Of([.. labels.Select(label => new double[] { random.Next(side) + label, random.Next(side), random.Next(2) })], labels);
    }

    /// <summary>Clusters around the corners of a simplex, with noise of a given size.</summary>
    public static EmbeddingSet Clusters(int perClass, int classCount, double noise, int seed, bool grouped = false)
    {
        var random = new Random(seed);
        var labels = Enumerable.Range(0, perClass * classCount).Select(i => i % classCount).ToArray();
        var rows = Array.ConvertAll(labels, label =>
            Enumerable.Range(0, classCount).Select(d => (d == label ? 1 : 0) + noise * (random.NextDouble() - 0.5)).ToArray());
        return Of(rows, labels, grouped ? Array.ConvertAll(labels, label => label / 2) : null);
    }

    /// <summary>Alphabets of characters, each written by every drawer: group, class and writer of a line of embeddings with a place a class.</summary>
    public static EmbeddingSet Alphabets(int alphabets, int characters, int drawers, Func<int, int, double> place)
    {
        var all = Enumerable.Range(0, alphabets * characters * drawers).ToArray();
        var labels = Array.ConvertAll(all, i => i / drawers);
        return new(
            Tensor.From(Array.ConvertAll(all, i => place(labels[i], i % drawers)), all.Length, 1),
            labels,
            Array.ConvertAll(labels, label => label / characters),
            Array.ConvertAll(all, i => i % drawers));
    }

    public static EmbeddingSet Constant(int perClass, int classCount) =>
        Of([.. Enumerable.Repeat(new[] { 0.25, -0.5, 0.75 }, perClass * classCount)], [.. Enumerable.Range(0, perClass * classCount).Select(i => i % classCount)]);

    public static double Distance(EmbeddingSet a, int i, EmbeddingSet b, int j)
    {
        var dimensions = (int)a.Values.Shape[1];
        var (left, right) = (a.Values.ToArray<double>(), b.Values.ToArray<double>());
        return Math.Sqrt(Enumerable.Range(0, dimensions).Sum(d => Math.Pow(left[i * dimensions + d] - right[j * dimensions + d], 2)));
    }
}

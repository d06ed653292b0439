using System.Numerics;
using System.Runtime.InteropServices;
using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Evaluation.Neighbours;

/// <summary>The distances of a weighted L1 comparison between a block of queries and all references.</summary>
/// <remarks>
/// <code>score = Σ_k −α_k |q_k − r_k| − β</code>
/// No matrix product gives it, and asking the comparison row by row moves every reference through memory once a query. Here a
/// tile of references that fits a core's cache meets all queries of the block before the next tile.
/// </remarks>
internal sealed class WeightedL1Rows
{
    /// <summary>Numbers in a tile: 128 KiB.</summary>
    private const int TileNumbers = 1 << 15;

    private readonly float[] _weights;          // [D], −α
    private readonly float _bias;
    private readonly float[] _references;       // [G, D]
    private readonly int _dimensions;
    private readonly int _count;

    /// <param name="comparison">Its weights are read once.</param>
    /// <param name="references">[G, D].</param>
    public WeightedL1Rows(WeightedL1Comparison comparison, Tensor references)
    {
        using var scope = new TensorScope();
        _weights = (-comparison.Alpha).To("cpu").To(ElementType.Float).ToArray<float>();
        _bias = (float)comparison.Bias.ToDouble();
        _references = Numbers(references);
        (_count, _dimensions) = ((int)references.Shape[0], (int)references.Shape[1]);
    }

    /// <param name="queries">[B, D].</param>
    /// <returns>[B, G], Double.</returns>
    public Tensor Scores(Tensor queries)
    {
        var wanted = Numbers(queries);
        var rows = (int)queries.Shape[0];
        var scores = Tensor.Uninitialised([rows, _count], ElementType.Double);
        var tile = Math.Max(1, TileNumbers / _dimensions);
        Parallel.For(0, (_count + tile - 1) / tile, part =>
        {
            var all = scores.Memory<double>();
            for (var row = 0; row < rows; row++)
                for (var reference = part * tile; reference < Math.Min(_count, (part + 1) * tile); reference++)
                    all[row * _count + reference] = Distance(wanted.AsSpan(row * _dimensions, _dimensions), _references.AsSpan(reference * _dimensions, _dimensions));
        });
        return scores;
    }

    private float Distance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var first = MemoryMarshal.Cast<float, Vector<float>>(a);
        var second = MemoryMarshal.Cast<float, Vector<float>>(b);
        var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights);
        var sums = Vector<float>.Zero;
        for (var k = 0; k < weights.Length; k++)
            sums += weights[k] * Vector.Abs(first[k] - second[k]);
        var sum = Vector.Sum(sums) - _bias;
        for (var k = weights.Length * Vector<float>.Count; k < a.Length; k++)
            sum += _weights[k] * Math.Abs(a[k] - b[k]);
        return sum;
    }

    private static float[] Numbers(Tensor rows) => rows.To("cpu").To(ElementType.Float).ToArray<float>();
}

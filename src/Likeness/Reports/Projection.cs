using Likeness.Tensors;

namespace Likeness.Reports;

/// <summary>Principal components: the plane in which embeddings spread the most.</summary>
/// <remarks>
/// <code>C = (X - m)^T (X - m) / N,   y = (x - m) [v1 v2],   C vi = λi vi, λ1 ≥ λ2 the largest</code>
/// Pearson 1901, On lines and planes of closest fit to systems of points in space. Departure: an eigenvector's sign is
/// arbitrary, so each is turned until its largest entry is positive; the same embeddings then always give the same picture.
/// </remarks>
public sealed class Projection
{
    private readonly double[] _mean;        // [D]
    private readonly double[] _axes;        // [D, 2]

    private Projection(double[] mean, double[] axes, double explainedShare) => (_mean, _axes, ExplainedShare) = (mean, axes, explainedShare);

    /// <summary>Share of the variance that lies in the plane, 0..1.</summary>
    public double ExplainedShare { get; }

    /// <summary>The plane of these embeddings; one or two dimensions are kept as they are.</summary>
    /// <param name="embeddings">[N, D], row-major; rows with a value that is not finite are left out.</param>
    /// <param name="dimensions">D, at least 1.</param>
    public static Projection Fit(ReadOnlySpan<float> embeddings, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (dimensions == 1)
            return new Projection([0], [1, 0], 1);
        if (dimensions == 2)
            return new Projection([0, 0], [1, 0, 0, 1], 1);
        var rows = FiniteRows(embeddings, dimensions);
        if (rows.Length == 0)
            rows = new double[dimensions];
        using var off = Gradients.Off();
        using var scope = new TensorScope();
        var x = Tensor.From<double>(rows, rows.Length / dimensions, dimensions);        // [N, D]
        var mean = x.Mean(0, keep: true);                                               // [1, D]
        var centred = x - mean;
        var (values, vectors) = x.Shape[0] < dimensions ? FromGram(centred) : FromCovariance(centred);
        return new Projection(mean.ToArray<double>(), LastTwo(vectors.ToArray<double>(), dimensions), Share(values.ToArray<double>()));
    }

    private static (Tensor Values, Tensor Vectors) FromCovariance(Tensor centred) =>
        (centred.Transpose(0, 1).MatMul(centred) / (double)centred.Shape[0]).SymmetricEigen(); // [D] rising, [D, D]

    // X X^T has the same eigenvalues as X^T X but for zeros, and is the smaller where there are fewer rows than dimensions:
    // X^T u / |X^T u| is the eigenvector of the covariance that goes with u.
    private static (Tensor Values, Tensor Vectors) FromGram(Tensor centred)
    {
        var (values, rows) = (centred.MatMul(centred.Transpose(0, 1)) / (double)centred.Shape[0]).SymmetricEigen(); // [N] rising, [N, N]
        var vectors = centred.Transpose(0, 1).MatMul(rows);                             // [D, N]
        var lengths = (vectors * vectors).Sum(0, keep: true).Sqrt();                    // [1, N]
        // What is nothing but rounding must not become an axis.
        var least = 1e-6 * lengths.ToArray<double>().Max();
        return (values, vectors / lengths.ClampMin(Math.Max(least, double.Epsilon)));
    }

    /// <summary>The embeddings as points of the plane.</summary>
    /// <param name="embeddings">[N, D], row-major.</param>
    /// <returns>[N, 2], row-major.</returns>
    public float[] Apply(ReadOnlySpan<float> embeddings)
    {
        var dimensions = _mean.Length;
        var points = new float[embeddings.Length / dimensions * 2];
        for (var row = 0; row < points.Length / 2; row++)
        {
            var (x, y) = (0.0, 0.0);
            for (var i = 0; i < dimensions; i++)
            {
                var value = embeddings[row * dimensions + i] - _mean[i];
                x += value * _axes[2 * i];
                y += value * _axes[2 * i + 1];
            }
            (points[2 * row], points[2 * row + 1]) = ((float)x, (float)y);
        }
        return points;
    }

    private static double[] FiniteRows(ReadOnlySpan<float> embeddings, int dimensions)
    {
        var rows = new List<double>(embeddings.Length);
        for (var start = 0; start + dimensions <= embeddings.Length; start += dimensions)
        {
            var row = embeddings.Slice(start, dimensions);
            if (!row.ContainsAnyExceptInRange(float.MinValue, float.MaxValue))
                foreach (var value in row)
                    rows.Add(value);
        }
        return [.. rows];
    }

    /// <summary>The eigenvectors of the two largest eigenvalues, which stand last, each with its sign settled.</summary>
    private static double[] LastTwo(double[] vectors, int dimensions)
    {
        var axes = new double[2 * dimensions];
        var width = vectors.Length / dimensions;
        for (var axis = 0; axis < Math.Min(2, width); axis++)
        {
            var column = Enumerable.Range(0, dimensions).Select(row => vectors[row * width + width - 1 - axis]).ToArray();
            var sign = Math.Sign(column.MaxBy(Math.Abs));
            for (var row = 0; row < dimensions; row++)
                axes[2 * row + axis] = sign * column[row];
        }
        return axes;
    }

    private static double Share(double[] values)
    {
        var total = values.Sum(value => Math.Max(0, value));
        return total > 0 ? values.TakeLast(2).Sum() / total : 1;
    }
}

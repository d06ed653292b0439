using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Evaluation.Neighbours;

/// <summary>What is done with one query's distances to all references; called from several threads at once.</summary>
/// <param name="query">The query's position.</param>
/// <param name="scores">[G], rising with distance; the visitor may overwrite them.</param>
internal delegate void QueryVisitor(int query, Span<double> scores);

/// <summary>The distances from every query to every reference, a block of queries at a time, so that memory does not grow with Q · G.</summary>
/// <remarks>
/// Euclidean distances are ranked by <code>score = |r|² − 2 q·r = d² − |q|²</code>, one matrix product of (−2q, 1) with
/// (r, |r|²), in double: in float, clusters tighter than a thousandth of their distance from the origin would be ranked by rounding.
/// <see cref="WeightedL1Rows"/> does the same for its comparison. One of another kind is asked for tables of some queries and some references, and
/// its distances are the scores.
/// </remarks>
internal sealed class DistanceRows
{
    /// <summary>Scores held at once: 16 MiB, which the last level of cache nearly holds.</summary>
    private const int BlockScores = 1 << 21;

    /// <summary>Pairs handed to a comparison at once: what it works out of them on the way stays in the cache.</summary>
    private const int ComparedPairs = 1 << 13;

    private readonly EmbeddingSet _queries;
    private readonly EmbeddingSet _references;
    private readonly IComparison _comparison;
    private readonly int _blockScores;

    /// <param name="queries">Q images.</param>
    /// <param name="references">G images, of the same dimensions; the very same set for leave-one-out, where no query is its own neighbour.</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    /// <param name="blockScores">Scores held at once.</param>
    public DistanceRows(EmbeddingSet queries, EmbeddingSet references, IComparison comparison, int blockScores = BlockScores)
    {
        if (queries.Values.Shape[1] != references.Values.Shape[1])
            throw new ArgumentException($"Queries have {queries.Values.Shape[1]} dimensions and references {references.Values.Shape[1]}; both must come from one model.", nameof(references));
        (_queries, _references, _comparison, _blockScores) = (queries, references, comparison, blockScores);
    }

    /// <summary>Whether the queries are looked up among themselves.</summary>
    public bool LeaveOneOut => ReferenceEquals(_queries, _references);

    /// <summary>Visits every query once. In leave-one-out its own score is infinite.</summary>
    public void ForEach(QueryVisitor visit)
    {
        using var gradients = Gradients.Off();
        using var scope = new TensorScope();
        Func<int, int, Tensor> scoresOf = _comparison switch
        {
            EuclideanComparison => Euclidean(),
            WeightedL1Comparison weighted => WeightedL1(weighted),
            _ => Compared,
        };
        var blockLength = Math.Max(1, _blockScores / _references.Count);
        for (var start = 0; start < _queries.Count; start += blockLength)
        {
            using var block = new TensorScope();
            var first = start;
            var count = Math.Min(blockLength, _queries.Count - start);
            var scores = scoresOf(first, count);
            Parallel.For(0, count, row =>
            {
                var mine = scores.Memory<double>().Slice(row * _references.Count, _references.Count);
                if (LeaveOneOut)
                    mine[first + row] = double.PositiveInfinity;
                visit(first + row, mine);
            });
        }
    }

    /// <summary>The Euclidean distance, or the comparison's, behind a score of a query.</summary>
    public Func<int, double, double> ToDistance()
    {
        if (_comparison is not EuclideanComparison)
            return (_, score) => score;
        var squares = new double[_queries.Count];
        RowBlocks.ForEach(_queries.Values, (start, rows) => rows.To(ElementType.Double).Square().Sum(1).ToArray<double>().CopyTo(squares, start));
        return (query, score) => Math.Sqrt(Math.Max(0, score + squares[query]));
    }

    private Func<int, int, Tensor> Euclidean()
    {
        var right = Tensor.Uninitialised([_references.Count, _references.Values.Shape[1] + 1], ElementType.Double, _references.Values.Device);
        RowBlocks.ForEach(_references.Values, (start, rows) =>
        {
            var wide = rows.To(ElementType.Double);
            right.Slice(0, start, start + rows.Shape[0]).CopyFrom(Tensor.Cat([wide, wide.Square().Sum(1, keep: true)], 1));
        });
        var columns = right.Transpose();                                                                    // [D + 1, G]
        return (start, count) =>
        {
            var queries = _queries.Values.Slice(0, start, start + count).To(ElementType.Double);
            var ones = Tensor.Ones([count, 1], ElementType.Double, queries.Device);
            return Tensor.Cat([queries * -2.0, ones], 1).MatMul(columns).To("cpu").Contiguous();             // [B, G]
        };
    }

    private Func<int, int, Tensor> WeightedL1(WeightedL1Comparison comparison)
    {
        var rows = new WeightedL1Rows(comparison, _references.Values);
        return (start, count) => rows.Scores(_queries.Values.Slice(0, start, start + count));
    }

    private Tensor Compared(int start, int count)
    {
        var scores = Tensor.Uninitialised([count, _references.Count], ElementType.Double);
        var columns = Math.Min(_references.Count, ComparedPairs);
        var rows = ComparedPairs / columns;
        for (var row = 0; row < count; row += rows)
            for (var column = 0; column < _references.Count; column += columns)
            {
                using var scope = new TensorScope();
                var queries = _queries.Values.Slice(0, start + row, Math.Min(start + row + rows, start + count));
                var table = RowDistances.Table(queries, _references.Values.Slice(0, column, column + columns), _comparison);
                scores.Slice(0, row, row + rows).Slice(1, column, column + columns).CopyFrom(table);
            }
        return scores;
    }
}

using Likeness.Comparisons;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Galleries.Search;

/// <summary>Compares a query with every row by a comparison that was learned with the model.</summary>
/// <param name="dimensions">D.</param>
/// <param name="comparison">The model's.</param>
internal sealed class ComparedRows(int dimensions, IComparison comparison) : VectorRows
{
    private readonly Lock _lock = new();
    private readonly List<float[]> _rows = [];
    private Tensor? _table;             // [N, D]; null after rows came

    /// <inheritdoc/>
    public override int Count => _rows.Count;

    /// <inheritdoc/>
    public override void Add(float[] embedding)
    {
        _rows.Add(embedding);
        _table?.Dispose();
        _table = null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<NearRow> Nearest(float[] query, int count, Func<int, bool> isThere)
    {
        if (_rows.Count == 0)
            return [];
        using var scope = new TensorScope();
        var references = new EmbeddingSet(Table(), new int[_rows.Count]);
        var one = new EmbeddingSet(Tensor.From(query, 1, dimensions), [0]);
        for (var wanted = count; ; wanted *= 4)
        {
            var near = NearestNeighbours.Find(one, references, Math.Min(wanted, _rows.Count), comparison)[0].Where(row => isThere(row.Index)).ToArray();
            if (near.Length >= count || wanted >= _rows.Count)
                return Rank(near.Select(row => new NearRow(row.Index, row.Distance)), count);
        }
    }

    /// <inheritdoc/>
    protected override void Free() => _table?.Dispose();

    private Tensor Table()
    {
        lock (_lock)
        {
            if (_table is not null)
                return _table;
            using var scope = new TensorScope();
            return _table = TensorScope.Release(Tensor.From(_rows.SelectMany(row => row).ToArray(), _rows.Count, dimensions));
        }
    }
}

using System.Numerics.Tensors;
using Likeness.Galleries.Stores;

namespace Likeness.Galleries.Search;

/// <summary>Compares a query with every row: no nearer one can be missed.</summary>
/// <remarks>In float, with the differences themselves and not by way of products: rows a thousandth apart would otherwise be ranked by rounding.</remarks>
/// <param name="dimensions">D.</param>
/// <param name="comparison">A comparison that <see cref="GeometricDistance"/> knows.</param>
internal sealed class ExactRows(int dimensions, string comparison) : VectorRows
{
    /// <summary>Candidates beyond those asked for, so that rounding in float loses none.</summary>
    private const int Spare = 16;
    private const int BlockRows = 4_096;
    private readonly List<float[]> _blocks = [];
    private int _count;

    /// <inheritdoc/>
    public override int Count => _count;

    /// <inheritdoc/>
    public override void Add(float[] embedding)
    {
        if (_count % BlockRows == 0)
            _blocks.Add(new float[BlockRows * dimensions]);
        embedding.CopyTo(_blocks[^1].AsSpan(_count % BlockRows * dimensions));
        _count++;
    }

    /// <summary>A row's embedding.</summary>
    public ReadOnlySpan<float> this[int row] => _blocks[row / BlockRows].AsSpan(row % BlockRows * dimensions, dimensions);

    /// <summary>The rows of a block: [up to 4,096, D].</summary>
    public IEnumerable<ReadOnlyMemory<float>> Blocks() =>
        _blocks.Select((block, number) => (ReadOnlyMemory<float>)block.AsMemory(0, Math.Min(BlockRows, _count - number * BlockRows) * dimensions));

    /// <inheritdoc/>
    public override IReadOnlyList<NearRow> Nearest(float[] query, int count, Func<int, bool> isThere)
    {
        var wanted = Math.Min(count + Spare, _count);
        // One thread a block of rows where there are many; each keeps its own nearest.
        var found = new PriorityQueue<int, (float, int)>[_blocks.Count];
        if (_blocks.Count > 4)
            Parallel.For(0, _blocks.Count, block => found[block] = Search(block, query, wanted, isThere));
        else
            for (var block = 0; block < found.Length; block++)
                found[block] = Search(block, query, wanted, isThere);
        return Rank(
            found.SelectMany(block => block.UnorderedItems).OrderBy(row => row.Priority.Item1).ThenBy(row => row.Element).Take(wanted)
                .Select(row => new NearRow(row.Element, GeometricDistance.Between(comparison, query, this[row.Element]))),
            count);
    }

    // The farthest of those kept is the first to go.
    private static readonly Comparer<(float Distance, int Row)> s_farthestFirst =
        Comparer<(float Distance, int Row)>.Create((a, b) => b.Distance.CompareTo(a.Distance) is not 0 and var order ? order : b.Row.CompareTo(a.Row));

    private PriorityQueue<int, (float, int)> Search(int block, float[] query, int wanted, Func<int, bool> isThere)
    {
        var nearest = new PriorityQueue<int, (float, int)>(wanted + 1, s_farthestFirst);
        var farthest = float.PositiveInfinity;
        for (var row = block * BlockRows; row < Math.Min(_count, (block + 1) * BlockRows); row++)
        {
            var distance = comparison == GalleryDescription.Cosine ? -TensorPrimitives.CosineSimilarity(query, this[row]) : TensorPrimitives.Distance(query, this[row]);
            if (!(distance < farthest) && nearest.Count >= wanted || !isThere(row))
                continue;
            if (nearest.Count < wanted)
                nearest.Enqueue(row, (distance, row));
            else
                nearest.EnqueueDequeue(row, (distance, row));
            if (nearest.Count == wanted && nearest.TryPeek(out _, out var last))
                farthest = last.Item1;
        }
        return nearest;
    }
}

using System.Numerics.Tensors;
using Likeness.Galleries.Stores;
using Likeness.Tensors.Neighbours;

namespace Likeness.Galleries.Search;

/// <summary>Finds the nearest rows by a graph of neighbours: hundreds of times faster than comparing all, and now and then one is missed.</summary>
/// <remarks>For cosine the graph holds vectors of unit length, among which the nearest by angle is the nearest by straight line.</remarks>
internal sealed class GraphRows : VectorRows
{
    private const int Effort = 128;
    private const int BlockRows = 16_384;
    private readonly GalleryDescription _description;
    private readonly NeighbourGraph _graph;
    private readonly List<float> _waiting = [];         // linked together: a link at a time takes much longer

    /// <param name="description">Comparison and dimensions.</param>
    /// <param name="expected">How many rows there will be, as far as is known.</param>
    public GraphRows(GalleryDescription description, long expected)
    {
        _description = description;
        _graph = new(description.Dimensions, expected);
    }

    /// <inheritdoc/>
    public override int Count => (int)_graph.Count + _waiting.Count / _description.Dimensions;

    /// <inheritdoc/>
    public override void Add(float[] embedding)
    {
        _waiting.AddRange(Unit(embedding));
        if (_waiting.Count >= BlockRows * _description.Dimensions)
            Link();
    }

    /// <inheritdoc/>
    public override void Link()
    {
        if (_waiting.Count > 0)
            _graph.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_waiting));
        _waiting.Clear();
    }

    /// <summary>Takes a row in whose links are known, before <see cref="Restore"/>.</summary>
    public void Keep(float[] embedding) => _graph.Keep(Unit(embedding));

    /// <summary>Takes the links of all rows kept.</summary>
    /// <exception cref="InvalidDataException">They are not of these rows.</exception>
    public void Restore(NeighbourLinks links) => _graph.Restore(links);

    /// <summary>The links of all rows.</summary>
    public NeighbourLinks Links() => _graph.Links();

    /// <inheritdoc/>
    public override IReadOnlyList<NearRow> Nearest(float[] query, int count, Func<int, bool> isThere)
    {
        var unit = Unit(query);
        var vector = new float[_description.Dimensions];
        for (var wanted = Math.Min(2 * count + 16, Count); wanted > 0; wanted = Math.Min(4 * wanted, Count))
        {
            var numbers = new long[wanted];
            var found = _graph.Search(unit, numbers, Math.Max(Effort, wanted));
            var rows = numbers[..found].Select(number => (int)number).Where(isThere).ToArray();
            if (rows.Length >= count || wanted == Count || found < wanted)
                return Rank(rows.Select(row =>
                {
                    _graph.Vector(row, vector);
                    return new NearRow(row, GeometricDistance.Between(_description.Comparison, unit, vector));
                }), count);
        }
        return [];
    }

    /// <inheritdoc/>
    protected override void Free() => _graph.Dispose();

    private float[] Unit(float[] embedding)
    {
        if (_description.Comparison != GalleryDescription.Cosine)
            return embedding;
        var (unit, norm) = (new float[embedding.Length], TensorPrimitives.Norm(embedding));
        TensorPrimitives.Divide(embedding, norm > 0 ? norm : 1, unit);
        return unit;
    }
}

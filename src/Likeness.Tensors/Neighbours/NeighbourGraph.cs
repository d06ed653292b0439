namespace Likeness.Tensors.Neighbours;

/// <summary>Finds the nearest of very many vectors by walking along a graph of neighbours, on levels that grow denser: HNSW.</summary>
/// <remarks>
/// Malkov and Yashunin 2016, Efficient and robust approximate nearest neighbor search using hierarchical navigable small world graphs,
/// https://arxiv.org/abs/1603.09320, as faiss does it, with M = 32. Approximate: a near vector may be missed; the larger the effort, the fewer. Distances are
/// squared Euclidean ones. Any number of threads may search at once; while one adds, no other may do anything.
/// </remarks>
public sealed unsafe class NeighbourGraph : IDisposable
{
    private const int LinksOfVector = 32;
    private const int BuildEffort = 80;
    private readonly IndexHandle _handle;
    private long _kept;

    /// <param name="dimensions">D, at least 1.</param>
    /// <param name="expected">How many vectors there will be, as far as is known: memory is asked for once.</param>
    public NeighbourGraph(int dimensions, long expected = 0)
    {
        IndexMethods.Check(IndexMethods.New(dimensions, LinksOfVector, BuildEffort, expected, out var index));
        (_handle, Dimensions) = (new(index), dimensions);
    }

    /// <summary>D.</summary>
    public int Dimensions { get; }

    /// <summary>Vectors linked.</summary>
    public long Count
    {
        get
        {
            IndexMethods.Check(IndexMethods.Count(_handle, out var count));
            return count;
        }
    }

    /// <summary>Adds vectors, which are numbered on from <see cref="Count"/>.</summary>
    /// <param name="vectors">[N, D], finite.</param>
    public void Add(ReadOnlySpan<float> vectors)
    {
        fixed (float* first = vectors)
            IndexMethods.Check(IndexMethods.Add(_handle, first, Rows(vectors)));
    }

    /// <summary>Copies a vector.</summary>
    /// <param name="number">0 to <see cref="Count"/> − 1.</param>
    /// <param name="vector">[D].</param>
    public void Vector(long number, Span<float> vector)
    {
        if (vector.Length != Dimensions)
            throw new ArgumentException($"There is room for {vector.Length} numbers; a vector has {Dimensions}.", nameof(vector));
        fixed (float* first = vector)
            IndexMethods.Check(IndexMethods.Vector(_handle, number, first));
    }

    /// <summary>The nearest vectors, nearest first.</summary>
    /// <param name="query">[D].</param>
    /// <param name="numbers">[K], filled with their numbers.</param>
    /// <param name="effort">How many candidates are kept on the way, at least K: efSearch in the paper.</param>
    /// <returns>How many were found, K or fewer.</returns>
    public int Search(ReadOnlySpan<float> query, Span<long> numbers, int effort)
    {
        if (query.Length != Dimensions)
            throw new ArgumentException($"The query has {query.Length} numbers; the vectors have {Dimensions}.", nameof(query));
        var distances = new float[numbers.Length];
        fixed (float* from = query, to = distances)
        fixed (long* found = numbers)
            IndexMethods.Check(IndexMethods.Search(_handle, from, numbers.Length, effort, found, to));
        var none = numbers.IndexOf(-1);
        return none < 0 ? numbers.Length : none;
    }

    /// <summary>Takes in vectors without linking them, before <see cref="Restore"/>.</summary>
    /// <param name="vectors">[N, D], finite.</param>
    public void Keep(ReadOnlySpan<float> vectors)
    {
        fixed (float* first = vectors)
            IndexMethods.Check(IndexMethods.Keep(_handle, first, Rows(vectors)));
        _kept += Rows(vectors);
    }

    /// <summary>The links between the vectors, without the vectors.</summary>
    public NeighbourLinks Links()
    {
        IndexMethods.Check(IndexMethods.GraphSize(_handle, out var count, out var linkCount));
        var (levels, links) = (new int[count], new int[linkCount]);
        fixed (int* firstLevel = levels, firstLink = links)
        {
            IndexMethods.Check(IndexMethods.Graph(_handle, firstLevel, firstLink, out var entry));
            return new(levels, links, entry);
        }
    }

    /// <summary>Takes the links of all vectors that <see cref="Keep"/> took in.</summary>
    /// <exception cref="InvalidDataException">They lead out of the graph. Nothing was taken.</exception>
    public void Restore(NeighbourLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        if (links.Levels.Length != _kept)
            throw new InvalidDataException($"There are links of {links.Levels.Length} vectors; {_kept} vectors are there.");
        fixed (int* firstLevel = links.Levels, firstLink = links.Links)
            IndexMethods.Check(IndexMethods.Restore(_handle, firstLevel, firstLink, links.Links.Length, links.Entry));
    }

    /// <summary>Frees the graph.</summary>
    public void Dispose() => _handle.Dispose();

    private long Rows(ReadOnlySpan<float> vectors) => vectors.Length % Dimensions == 0
        ? vectors.Length / Dimensions
        : throw new ArgumentException($"{vectors.Length} numbers are no whole vectors of {Dimensions}.", nameof(vectors));
}

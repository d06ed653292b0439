using Likeness.Comparisons;
using Likeness.Galleries.Stores;

namespace Likeness.Galleries.Search;

/// <summary>The entries of a gallery in memory, kept in step with its store, whoever changes that.</summary>
/// <remarks>
/// Up to <see cref="ExactEntries"/> entries, and wherever the comparison is learned, a query is compared with all of them. Beyond, a graph of neighbours is
/// walked, once <see cref="Prepare"/> has built it or an earlier process has; until then all are compared as well. A store that can search by itself is asked
/// instead. In the end all are ranked by the same distances, equally near ones by their numbers.
/// </remarks>
/// <param name="store">The gallery.</param>
/// <param name="comparison">The model's.</param>
/// <param name="exactEntries">Up to how many entries all are compared.</param>
internal sealed class GalleryIndex(IGalleryStore store, IComparison comparison, int exactEntries = GalleryIndex.ExactEntries) : IDisposable
{
    /// <summary>Up to so many entries all are compared, which then takes about a millisecond.</summary>
    public const int ExactEntries = 20_000;

    private readonly ReaderWriterLockSlim _lock = new();
    private readonly GalleryDescription _description = store.Describe();
    private readonly EntryRows _entries = new();
    private GalleryRevision? _seen;
    private VectorRows? _rows;
    private bool? _searchesItself;
    private int _inFile;            // rows of the graph whose links the file holds
    private long _counted;
    private int _labels;

    /// <summary>How many entries there are, and how many labels.</summary>
    public (long Entries, int Labels) Size()
    {
        var rows = Current();
        if (rows is null)
            return (_counted, _labels);
        _lock.EnterReadLock();
        try
        {
            return (_entries.Count, _entries.LabelCount);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>The nearest entries, nearest first.</summary>
    /// <param name="query">[D].</param>
    /// <param name="count">How many, at least 1.</param>
    public IReadOnlyList<GalleryNeighbour> Nearest(float[] query, int count)
    {
        if (Current() is null)
            return [.. store.Nearest(query, count + 16)!
                .Select(near => new GalleryNeighbour(near.Id, near.Label, GeometricDistance.Between(_description.Comparison, query, near.Embedding)))
                .OrderBy(near => near.Distance).ThenBy(near => near.Id).Take(count)];
        _lock.EnterReadLock();
        try
        {
            return [.. _rows!.Nearest(query, count, _entries.IsThere).Select(near => new GalleryNeighbour(_entries.Id(near.Row), _entries.Label(near.Row), near.Distance))];
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Reads the gallery, and builds or mends the graph of neighbours where there are many entries.</summary>
    /// <returns>Whether searches walk along a graph now.</returns>
    public bool Prepare()
    {
        if (Current() is null)
            return true;
        _lock.EnterWriteLock();
        try
        {
            if (_entries.Count > exactEntries && _description.IsGeometric && (_rows is not GraphRows || _entries.IsThin))
                Load(build: true);
            if (_rows is GraphRows graph && store.File is { } file && _entries.IsWhole && _inFile != graph.Count)
            {
                GraphFile.Write(GraphFile.PathOf(file), _entries.Digest(), graph.Links());
                _inFile = graph.Count;
            }
            return _rows is GraphRows;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows?.Dispose();
        _lock.Dispose();
    }

    /// <summary>Catches up with the store; null where the store searches by itself.</summary>
    private VectorRows? Current()
    {
        var now = store.Revision();
        if (now == _seen)
            return _rows;
        _lock.EnterWriteLock();
        try
        {
            if (now != _seen)
                CatchUp(now);
            return _rows;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private void CatchUp(GalleryRevision now)
    {
        if (now.Edits != _seen?.Edits && store.Describe() is var described && described.Model != _description.Model)
            throw new GalleryException($"{store.Location} was made over for another model meanwhile. Open it again with that one.");
        if (_searchesItself ??= store.Nearest([.. Enumerable.Repeat(1f, _description.Dimensions)], 1) is not null)
            (_counted, _labels) = (store.Count(), store.Labels().Count);
        else if (_rows is null)
            Load(build: false);
        else
        {
            if (now.Edits != _seen?.Edits)
                _entries.Mark(store.Known());
            ReadOn(_rows);
        }
        _seen = now;
    }

    private void Load(bool build)
    {
        var known = _description.IsGeometric ? store.Count() : 0;
        _rows?.Dispose();
        _entries.Clear();
        _inFile = 0;
        _rows = !_description.IsGeometric ? new ComparedRows(_description.Dimensions, comparison)
            : known <= exactEntries ? new ExactRows(_description.Dimensions, _description.Comparison)
            : Graph(known, build) ?? (VectorRows)new ExactRows(_description.Dimensions, _description.Comparison);
        ReadOn(_rows);
    }

    private void ReadOn(VectorRows rows)
    {
        foreach (var vector in store.Vectors(_entries.LastId))
            Add(vector, rows.Add);
        rows.Link();
    }

    /// <summary>The graph of neighbours from its file, as far as that goes, or a new one; null where there is no file and none is to be built.</summary>
    private GraphRows? Graph(long count, bool build)
    {
        if (store.File is { } file && GraphOfFile(GraphFile.PathOf(file), count) is { } restored)
            return restored;
        return build ? new(_description, count) : null;
    }

    private GraphRows? GraphOfFile(string path, long count)
    {
        if (GraphFile.Probe(path) is not { } probe || probe.Count > count
            || !GraphFile.DigestOf(store.Known().Take((int)probe.Count).Select(entry => entry.Key)).AsSpan().SequenceEqual(probe.Entries)
            || GraphFile.Read(path) is not { } links)
            return null;
        var graph = new GraphRows(_description, count);
        try
        {
            foreach (var vector in store.Vectors(0).Take((int)probe.Count))
                Add(vector, graph.Keep);
            graph.Restore(links);
            _inFile = graph.Count;
            return graph;
        }
        catch (InvalidDataException)
        {
            // Made up, or of another gallery: as good as none.
            graph.Dispose();
            _entries.Clear();
            return null;
        }
    }

    private void Add(StoredVector vector, Action<float[]> add)
    {
        add(vector.Embedding);
        _entries.Add(vector.Id, vector.Label);
    }
}

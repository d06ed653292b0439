using Likeness.Comparisons;
using Likeness.Galleries.Stores;
using Likeness.Tensors.Neighbours;

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
    private readonly Lock _preparing = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly GalleryDescription _description = store.Describe();
    private EntryRows _entries = new();
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
        return Reading(() => ((long)_entries.Count, _entries.LabelCount));
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
        return Reading<IReadOnlyList<GalleryNeighbour>>(() =>
            [.. _rows!.Nearest(query, count, _entries.IsThere).Select(near => new GalleryNeighbour(_entries.Id(near.Row), _entries.Label(near.Row), near.Distance))]);
    }

    /// <summary>Whether <see cref="Prepare"/> would make searching faster, or spare the next process a tenth of that work. Costs little where nothing has changed.</summary>
    public bool IsBehind()
    {
        if (!_description.IsGeometric || _searchesItself == true || (_rows is null && store.Count() <= exactEntries) || Current() is not { } rows)
            return false;
        return Reading(() => LacksGraph() || (_rows is GraphRows && store.File is not null && _entries.IsWhole && rows.Count - _inFile > rows.Count / 10));
    }

    /// <summary>Reads the gallery, and builds or mends the graph of neighbours where there are many entries. Searches go on meanwhile, as before.</summary>
    /// <param name="cancellation">Breaks off; nothing has changed then.</param>
    /// <returns>Whether searches walk along a graph now.</returns>
    /// <exception cref="OperationCanceledException">It was broken off, or the index closed.</exception>
    public bool Prepare(CancellationToken cancellation = default)
    {
        lock (_preparing)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
            // Nobody has searched yet: what is compared until there is a graph need not be read at all.
            if (_rows is null && _description.IsGeometric && store.File is { } own && !File.Exists(GraphFile.PathOf(own)) && store.Count() > exactEntries)
                Take(Build(either.Token));
            if (Current() is null)
                return true;
            if (Reading(LacksGraph))
                Take(Build(either.Token));
            if (store.File is { } file && Reading(Unwritten) is { } links)
            {
                GraphFile.Write(GraphFile.PathOf(file), links.Digest, links.Links);
                _inFile = links.Links.Levels.Length;
            }
            return _rows is GraphRows;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        lock (_preparing)
            _rows?.Dispose();
        _closing.Dispose();
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
        if (now.Edits != _seen?.Edits)
            RequireModel();
        if (_searchesItself ??= store.Nearest([.. Enumerable.Repeat(1f, _description.Dimensions)], 1) is not null)
            (_counted, _labels) = (store.Count(), store.Labels().Count);
        else if (_rows is null)
            Load();
        else
        {
            if (now.Edits != _seen?.Edits)
                _entries.Mark(store.Known());
            ReadOn(_rows);
        }
        _seen = now;
    }

    private void Load()
    {
        var known = _description.IsGeometric ? store.Count() : 0;
        _rows = !_description.IsGeometric ? new ComparedRows(_description.Dimensions, comparison)
            : known <= exactEntries ? new ExactRows(_description.Dimensions, _description.Comparison)
            : GraphOfFile(known) ?? (VectorRows)new ExactRows(_description.Dimensions, _description.Comparison);
        ReadOn(_rows);
    }

    private bool LacksGraph() => _entries.Count > exactEntries && _description.IsGeometric && (_rows is not GraphRows || _entries.IsThin);

    // Linking takes minutes in a large gallery, so it is done beside the rows that are searched.
    private (GraphRows Graph, EntryRows Entries) Build(CancellationToken cancellation)
    {
        var (graph, entries) = (new GraphRows(_description, store.Count()), new EntryRows());
        try
        {
            foreach (var vector in store.Vectors(0))
            {
                cancellation.ThrowIfCancellationRequested();
                graph.Add(vector.Embedding);
                entries.Add(vector.Id, vector.Label);
            }
            graph.Link();
            return (graph, entries);
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    private void RequireModel()
    {
        if (store.Describe().Model != _description.Model)
            throw new GalleryException($"{store.Location} was made over for another model meanwhile. Open it again with that one.");
    }

    private void Take((GraphRows Graph, EntryRows Entries) built)
    {
        _lock.EnterWriteLock();
        try
        {
            _rows?.Dispose();
            (_rows, _entries, _inFile) = (built.Graph, built.Entries, 0);
            // What changed while it was built.
            var now = store.Revision();
            RequireModel();
            _entries.Mark(store.Known());
            ReadOn(_rows);
            _seen = now;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private (byte[] Digest, NeighbourLinks Links)? Unwritten() =>
        _rows is GraphRows graph && _entries.IsWhole && _inFile != graph.Count ? (_entries.Digest(), graph.Links()) : null;

    private T Reading<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private void ReadOn(VectorRows rows)
    {
        foreach (var vector in store.Vectors(_entries.LastId))
            Add(vector, rows.Add);
        rows.Link();
    }

    /// <summary>The graph of neighbours from its file, as far as that goes; null where there is none that fits.</summary>
    private GraphRows? GraphOfFile(long count)
    {
        if (store.File is not { } gallery || GraphFile.PathOf(gallery) is var path && GraphFile.Probe(path) is not { } probe || probe.Count > count
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

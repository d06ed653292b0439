namespace Likeness.Galleries.Search;

/// <summary>Which entry each row in memory is, and which of them are still in the gallery.</summary>
internal sealed class EntryRows
{
    private readonly List<long> _ids = [];
    private readonly List<string?> _labels = [];        // null: removed
    private readonly Dictionary<string, string> _names = [];
    private int _removed;
    private int? _labelCount;

    /// <summary>Number of the last entry, 0 where there is none.</summary>
    public long LastId => _ids.Count > 0 ? _ids[^1] : 0;

    /// <summary>Entries that are there.</summary>
    public int Count => _ids.Count - _removed;

    /// <summary>Different labels of those.</summary>
    public int LabelCount => _labelCount ??= _labels.Where(label => label is not null).Distinct().Count();

    /// <summary>Whether so many were removed that searching wades through what is gone.</summary>
    public bool IsThin => _removed > _ids.Count / 10;

    /// <summary>Whether nothing was removed.</summary>
    public bool IsWhole => _removed == 0;

    public long Id(int row) => _ids[row];

    public string Label(int row) => _labels[row]!;

    public bool IsThere(int row) => _labels[row] is not null;

    public void Add(long id, string label)
    {
        _ids.Add(id);
        _labels.Add(Name(label));
        _labelCount = null;
    }

    /// <summary>Takes over labels and removals.</summary>
    /// <param name="known">All entries that are there, in the order of their numbers.</param>
    public void Mark(IReadOnlyList<KeyValuePair<long, string>> known)
    {
        (_removed, _labelCount) = (0, null);
        for (var (row, at) = (0, 0); row < _ids.Count; row++)
        {
            while (at < known.Count && known[at].Key < _ids[row])
                at++;
            _labels[row] = at < known.Count && known[at].Key == _ids[row] ? Name(known[at].Value) : null;
            _removed += _labels[row] is null ? 1 : 0;
        }
    }

    public void Clear()
    {
        _ids.Clear();
        _labels.Clear();
        _names.Clear();
        (_removed, _labelCount) = (0, null);
    }

    /// <summary>See <see cref="GraphFile.DigestOf"/>.</summary>
    public byte[] Digest() => GraphFile.DigestOf(_ids);

    // One string for all entries of a label.
    private string Name(string label) => _names.TryGetValue(label, out var known) ? known : _names[label] = label;
}

namespace Likeness.Reports.Charts;

/// <summary>
/// Ten colours, then the same ten as squares: twenty classes can be told apart. Of more classes the twenty with the most
/// points are coloured, and the others share one grey.
/// </summary>
internal sealed class ClassColours
{
    private const int Most = 2 * ChartStyle.ColourCount;

    private readonly Dictionary<int, int> _slots = [];

    public ClassColours(IReadOnlyList<int> labels)
    {
        var counts = labels.CountBy(label => label).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => entry.Key).ToArray();
        foreach (var label in counts.Take(Most).Order())
            _slots[label] = _slots.Count;
        OtherCount = Math.Max(0, counts.Length - Most);
    }

    /// <summary>Class numbers with a colour of their own, rising.</summary>
    public IReadOnlyCollection<int> Shown => _slots.Keys;

    /// <summary>How many classes share the grey.</summary>
    public int OtherCount { get; }

    /// <summary>The CSS classes of a point.</summary>
    public string StyleOf(int label) => !_slots.TryGetValue(label, out var slot)
        ? "rest round"
        : ChartStyle.Colour(slot) + (slot < ChartStyle.ColourCount ? " round" : " square");
}

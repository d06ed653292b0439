namespace Likeness.Galleries.Stores;

/// <summary>Which entries to list, in the order of their numbers.</summary>
public sealed record GalleryPage
{
    /// <summary>Most entries of a page.</summary>
    public const int MostEntries = 10_000;

    /// <summary>Only entries of this label; null for all.</summary>
    public string? Label { get; init; }

    /// <summary>Only entries with larger numbers: the last one of the page before.</summary>
    public long After { get; init; }

    /// <summary>At most so many, 1 to <see cref="MostEntries"/>.</summary>
    public int Limit
    {
        get;
        init => field = value is >= 1 and <= MostEntries ? value : throw new ArgumentOutOfRangeException(nameof(Limit), value, $"A page of {value} entries was asked for; expected 1 to {MostEntries}.");
    } = 100;
}

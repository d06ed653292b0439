namespace Likeness.Datasets.Finding;

/// <summary>Where to look for a data set, and whether it may be downloaded.</summary>
public sealed record DatasetQuery
{
    /// <summary>Where published sets are looked for and kept.</summary>
    public DatasetPlaces Places { get; init; } = DatasetPlaces.Usual();

    /// <summary>Whether a set that is nowhere may be downloaded.</summary>
    public bool Download { get; init; } = true;

    /// <summary>Told of every stretch of bytes that arrives in a download.</summary>
    public IProgress<DownloadProgress>? Progress { get; init; }

    /// <summary>Ends a download.</summary>
    public CancellationToken Cancellation { get; init; }
}

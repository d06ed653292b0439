namespace Likeness.Datasets.Finding;

/// <summary>A line of the list of known data sets.</summary>
/// <param name="Dataset">The set.</param>
/// <param name="Found">Where it is on this machine; null when it is not.</param>
/// <param name="HowToGet">What to do to have it; null when it is there.</param>
public sealed record DatasetListing(KnownDataset Dataset, FoundDataset? Found, string? HowToGet);

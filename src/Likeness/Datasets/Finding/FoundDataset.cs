namespace Likeness.Datasets.Finding;

/// <summary>Where a published data set was found.</summary>
/// <param name="Folder">The folder that holds its files; empty for a set that is generated.</param>
/// <param name="Where">The same in words: "LIKENESS_DATA", "the system", "the cache", "generated".</param>
public sealed record FoundDataset(string Folder, string Where);

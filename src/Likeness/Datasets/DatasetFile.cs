namespace Likeness.Datasets;

/// <summary>A file of a published data set, and how to tell that a copy is right.</summary>
/// <param name="Name">Its name on disk.</param>
/// <param name="Address">Where it is published.</param>
/// <param name="Sha256">Of its uncompressed content, in hex: servers wrap the same content differently.</param>
public sealed record DatasetFile(string Name, Uri Address, string Sha256);

namespace Likeness.Galleries.Stores;

/// <summary>One image that was enrolled.</summary>
/// <param name="Id">Its number; those of later entries are larger.</param>
/// <param name="Label">Who or what it shows.</param>
/// <param name="Source">Where the image came from; may be empty.</param>
/// <param name="Digest">SHA-256 of the image file, in hex.</param>
/// <param name="Model">Fingerprint of the model that embedded it.</param>
/// <param name="Time">When it was enrolled, to the millisecond.</param>
/// <param name="Embedding">[D].</param>
public sealed record GalleryEntry(long Id, string Label, string Source, string Digest, string Model, DateTimeOffset Time, float[] Embedding);

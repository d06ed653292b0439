namespace Likeness.Galleries;

/// <summary>A line of entries.jsonl of a <see cref="GalleryArchive"/>.</summary>
internal sealed record ArchiveLine(string Label, string Source, string Digest, long Time, string? Thumbnail);

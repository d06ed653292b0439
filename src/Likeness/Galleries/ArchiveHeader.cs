namespace Likeness.Galleries;

/// <summary>gallery.json of a <see cref="GalleryArchive"/>.</summary>
internal sealed record ArchiveHeader(string Format, int Version, string Model, int Dimensions, string Comparison, long Created, int Entries);

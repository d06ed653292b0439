namespace Likeness.Galleries;

/// <summary>What a gallery was embedded from again.</summary>
/// <param name="FromSource">Entries whose file was still there.</param>
/// <param name="FromThumbnail">Entries of which only the thumbnail is left: up to 96 pixels.</param>
/// <param name="Lost">Entries that were removed, as nothing is left of their images.</param>
public sealed record ReEmbedded(int FromSource, int FromThumbnail, IReadOnlyList<string> Lost);

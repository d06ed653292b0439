namespace Likeness.Galleries.Stores;

/// <summary>Tells whether a gallery has changed, by whomever.</summary>
/// <param name="LastId">Grows with every enrolment.</param>
/// <param name="Edits">Grows with every removal, renaming and re-embedding.</param>
public readonly record struct GalleryRevision(long LastId, long Edits);

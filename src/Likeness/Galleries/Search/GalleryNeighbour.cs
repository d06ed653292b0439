namespace Likeness.Galleries.Search;

/// <summary>An entry near a query.</summary>
/// <param name="Id">Number of the entry.</param>
/// <param name="Label">Its label.</param>
/// <param name="Distance">From the query, as the model compares; smaller is nearer.</param>
public readonly record struct GalleryNeighbour(long Id, string Label, double Distance);

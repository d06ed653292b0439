namespace Likeness.Studio.Maps;

/// <summary>Embeddings as points of a plane, in lists of one length: a place in them is a point.</summary>
/// <param name="Name">Of the gallery or the training.</param>
/// <param name="Total">How many embeddings there are; the points may be fewer.</param>
/// <param name="ExplainedShare">Share of the variance that lies in the plane, 0 to 1.</param>
/// <param name="Labels">The labels, in order.</param>
/// <param name="Label">Of each point, its place in the labels.</param>
/// <param name="Ids">Of each point, the number of the entry; null for a training.</param>
/// <param name="Frames">Where the points are; of a training, at several moments.</param>
/// <param name="HasPictures">Whether there is a small picture of each point.</param>
internal sealed record LatentMap(
    string Name, long Total, double ExplainedShare, IReadOnlyList<string> Labels, IReadOnlyList<int> Label, IReadOnlyList<long>? Ids, IReadOnlyList<MapFrame> Frames, bool HasPictures);

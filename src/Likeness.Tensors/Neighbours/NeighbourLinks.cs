namespace Likeness.Tensors.Neighbours;

/// <summary>The links of a <see cref="NeighbourGraph"/>.</summary>
/// <param name="Levels">[N], on how many levels each vector is, at least 1.</param>
/// <param name="Links">The neighbours of each vector on each of its levels; −1 where there are fewer than could be.</param>
/// <param name="Entry">Where searches begin: a vector on the highest level.</param>
public sealed record NeighbourLinks(int[] Levels, int[] Links, int Entry);

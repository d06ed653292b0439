namespace Likeness.Evaluation.Neighbours;

/// <summary>A reference near a query.</summary>
/// <param name="Index">The reference's position.</param>
/// <param name="Distance">From the query.</param>
public readonly record struct Neighbour(int Index, double Distance);

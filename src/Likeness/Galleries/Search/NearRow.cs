namespace Likeness.Galleries.Search;

/// <summary>A row near a query.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Distance">From the query.</param>
internal readonly record struct NearRow(int Row, double Distance);

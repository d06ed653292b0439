namespace Likeness.Reports.Charts;

/// <summary>One line of a chart; points that are not finite leave a gap.</summary>
internal sealed record LineSeries(string Name, IReadOnlyList<(double X, double Y)> Points);

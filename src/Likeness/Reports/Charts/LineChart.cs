using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>Several series over epochs. Dashes tell them apart as well as colours do.</summary>
internal sealed class LineChart(string title, string description, string up, IReadOnlyList<LineSeries> series) : Chart(title, description)
{
    private static readonly string[] _dashes = ["none", "7 4", "2 4", "10 4 2 4", "4 2"];

    private string[] Names => series.Count > 1 ? [.. series.Select(one => one.Name)] : [];

    private double LegendHeight => Names.Length > 0 ? Legend.Rows(Names, Width) * Legend.RowHeight + 2 : 0;

    public override int Height => 262 + (int)LegendHeight;

    protected override void Draw(MarkupWriter svg)
    {
        var points = series.SelectMany(one => one.Points).Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).ToArray();
        if (points.Length == 0)
            points = [(0, 0), (1, 1)];
        var area = new PlotArea(50, 52 + LegendHeight, Width - 14, Height - 42,
            Axis.Whole((int)points.Min(point => point.X), (int)points.Max(point => point.X)),
            Axis.Linear(points.Min(point => point.Y), points.Max(point => point.Y)));
        Legend.Draw(svg, Names, 25, Width, i =>
            new MarkupWriter().Add($"<line class=\"line {ChartStyle.Colour(i)}\" stroke-dasharray=\"{Dash(i)}\" x1=\"0\" x2=\"14\" y1=\"6\" y2=\"6\"/>").ToMarkup());
        area.Draw(svg, "epoch", up);
        for (var i = 0; i < series.Count; i++)
            DrawSeries(svg, area, i);
    }

    private void DrawSeries(MarkupWriter svg, PlotArea area, int index)
    {
        svg.Add($"<path class=\"line {ChartStyle.Colour(index)}\" stroke-dasharray=\"{Dash(index)}\" d=\"{area.Path(series[index].Points)}\"/>");
        // A single epoch makes no line, so few points are also drawn as dots.
        if (series[index].Points.Count <= 12)
            foreach (var (x, y) in series[index].Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)))
                svg.Add($"<circle class=\"swatch {ChartStyle.Colour(index)}\" r=\"3\" cx=\"{area.X(x)}\" cy=\"{area.Y(y)}\"/>");
    }

    private static string Dash(int index) => _dashes[index % _dashes.Length];
}

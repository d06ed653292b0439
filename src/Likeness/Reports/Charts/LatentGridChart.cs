using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>Scatters of the same images side by side, four in a row, with one legend.</summary>
internal sealed class LatentGridChart(IReadOnlyList<(string Title, ScatterData Data, PlaneView View)> panels, string note)
    : Chart("", $"Embeddings by {string.Join(", ", panels.Select(panel => panel.Title))}.")
{
    private const int Columns = 4;
    private const int Gap = 10;
    private const int TitleHeight = 20;
    private const int RoundCount = 8;

    private readonly ClassColours _colours = panels[0].Data.Colours;

    private int Side => panels.Count == 1 ? 460 : 212;

    public override int Width => Gap + Math.Min(Columns, panels.Count) * (Side + Gap);

    public override int Height => (panels.Count + Columns - 1) / Columns * (Side + TitleHeight) + Legend.Rows(Names, Width - 2 * Gap) * (int)Legend.RowHeight + 14;

    private string[] Names =>
    [
        .. _colours.Shown.Select(label => panels[0].Data.NameOf(label).Shorten(18)),
        .. _colours.OtherCount > 0 ? new[] { $"{_colours.OtherCount} more classes" } : [],
    ];

    protected override void Draw(MarkupWriter svg)
    {
        for (var i = 0; i < panels.Count; i++)
            DrawPanel(svg, panels[i], Gap + i % Columns * (Side + Gap), i / Columns * (Side + TitleHeight));
        svg.Add($"<text text-anchor=\"end\" x=\"{Width - Gap}\" y=\"14\">{note}</text>");
        string[] styles = [.. _colours.Shown.Select(_colours.StyleOf), "rest round"];
        var legend = (panels.Count + Columns - 1) / Columns * (Side + TitleHeight) + 8;
        Legend.Draw(svg, Names, legend, Width - 2 * Gap, i => new MarkupWriter().Add($"<path class=\"dots {styles[i]}\" style=\"stroke-width:9px\" d=\"M7 6h0\"/>").ToMarkup());
    }

    private void DrawPanel(MarkupWriter svg, (string Title, ScatterData Data, PlaneView View) panel, int left, int top)
    {
        svg.Add($"<text class=\"title\" x=\"{left + 1}\" y=\"{top + 14}\">{panel.Title}</text>");
        svg.Add($"<rect class=\"edge\" x=\"{left}\" y=\"{top + TitleHeight}\" width=\"{Side}\" height=\"{Side}\"/>");
        var labels = panel.Data.Labels;
        // In rounds through all classes, so that no class lies wholly on top of another.
        foreach (var group in Enumerable.Range(0, labels.Count).GroupBy(i => (Round: i * RoundCount / labels.Count, Label: labels[i])).OrderBy(group => group.Key.Round).ThenBy(group => group.Key.Label))
        {
            var path = new MarkupWriter();
            foreach (var i in group)
                if (Place(panel.Data.Points, i, panel.View) is var (x, y))
                    path.Add($"M{left + x * Side:0.#} {top + TitleHeight + y * Side:0.#}h0");
            svg.Add($"<path class=\"dots {_colours.StyleOf(group.Key.Label)}\" style=\"stroke-width:3.6px\" d=\"{path.ToMarkup()}\"/>");
        }
    }

    /// <summary>Shares of the panel from its left and top; none for a point outside, or not finite.</summary>
    private static (double X, double Y)? Place(float[] points, int index, PlaneView view)
    {
        var x = (points[2 * index] - view.CentreX) / (2 * view.Half) + 0.5;
        var y = 0.5 - (points[2 * index + 1] - view.CentreY) / (2 * view.Half);
        return x is >= 0 and <= 1 && y is >= 0 and <= 1 ? (x, y) : null;
    }
}

using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>The rectangle of a chart in which two axes span a plane, and the lines, ticks and words around it.</summary>
internal sealed record PlotArea(double Left, double Top, double Right, double Bottom, Axis Across, Axis Up)
{
    public double X(double value) => Left + Across.Position(value) * (Right - Left);

    public double Y(double value) => Bottom - Up.Position(value) * (Bottom - Top);

    /// <summary>Horizontal hairlines, the base line, tick labels; the name of the upright axis stands above it, unrotated.</summary>
    public void Draw(MarkupWriter svg, string across, string up)
    {
        foreach (var tick in Up.Ticks)
            svg.Add($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(tick)}\" y2=\"{Y(tick)}\"/>")
                .Add($"<text text-anchor=\"end\" x=\"{Left - 7}\" y=\"{Y(tick) + 4}\">{Up.Format(tick)}</text>");
        svg.Add($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Bottom}\" y2=\"{Bottom}\"/>");
        foreach (var tick in Across.Ticks)
            svg.Add($"<line class=\"axis\" x1=\"{X(tick)}\" x2=\"{X(tick)}\" y1=\"{Bottom}\" y2=\"{Bottom + 4}\"/>")
                .Add($"<text text-anchor=\"middle\" x=\"{X(tick)}\" y=\"{Bottom + 17}\">{Across.Format(tick)}</text>");
        svg.Add($"<text text-anchor=\"middle\" x=\"{(Left + Right) / 2}\" y=\"{Bottom + 34}\">{across}</text>");
        svg.Add($"<text x=\"2\" y=\"{Top - 11}\">{up}</text>");
    }

    /// <summary>The path through points, broken where a value is not finite.</summary>
    public Escaped Path(IEnumerable<(double X, double Y)> points)
    {
        var path = new MarkupWriter();
        var command = "M";
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                command = "M";
                continue;
            }
            path.Add($"{command}{X(x)} {Y(y)}");
            command = "L";
        }
        return path.ToMarkup();
    }
}

using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>Names beside their colours, in as many rows as they need.</summary>
internal static class Legend
{
    public const double RowHeight = 17;

    // DejaVu Sans at 11 px, the widest face a chart is set in, averages this many pixels a letter.
    private const double LetterWidth = 6.7;

    public static int Rows(IReadOnlyList<string> names, double width)
    {
        var rows = 1;
        var x = 0.0;
        foreach (var name in names)
            if (Advance(ref x, name, width))
                rows++;
        return rows;
    }

    /// <summary>Draws the entries from the given top; each swatch is drawn by the caller's markup for its index, 14 by 10 pixels.</summary>
    public static void Draw(MarkupWriter svg, IReadOnlyList<string> names, double top, double width, Func<int, Escaped> swatch)
    {
        var (x, y) = (0.0, top);
        for (var i = 0; i < names.Count; i++)
        {
            if (Advance(ref x, names[i], width))
                y += RowHeight;
            var left = x - Length(names[i]) + 2;
            svg.Add($"<g transform=\"translate({left} {y})\">{swatch(i)}<text class=\"label\" x=\"19\" y=\"10\">{names[i]}</text></g>");
        }
    }

    private static double Length(string name) => 19 + LetterWidth * name.Length + 14;

    private static bool Advance(ref double x, string name, double width)
    {
        var wraps = x > 0 && x + Length(name) > width + 14;
        x = (wraps ? 0 : x) + Length(name);
        return wraps;
    }
}

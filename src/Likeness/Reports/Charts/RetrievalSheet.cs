using System.Globalization;
using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>A row a probe: the probe, then its ten nearest, each framed and marked right (tick) or wrong (cross).</summary>
internal sealed class RetrievalSheet(string title, IReadOnlyList<RetrievalRow> rows) : Chart(title, Describe(rows))
{
    private const int Shown = 10;
    private const int Side = 36;
    private const int Pitch = 42;
    private const int FirstNeighbour = 61;
    private const int RowHeight = 80;

    public override int Height => 32 + RowHeight * rows.Count;

    protected override void Draw(MarkupWriter svg)
    {
        for (var i = 0; i < rows.Count; i++)
            DrawRow(svg, rows[i], 32 + i * RowHeight);
    }

    private static void DrawRow(MarkupWriter svg, RetrievalRow row, int top)
    {
        svg.Add($"<text x=\"2\" y=\"{top + 9}\"><tspan class=\"label\">{row.Caption.Shorten(40)}</tspan>: {Verdict(row)}</text>");
        svg.Add($"{ImageMarkup.Draw(row.Probe, 2, top + 16, Side, row.Label)}<rect class=\"edge\" x=\"2\" y=\"{top + 16}\" width=\"{Side}\" height=\"{Side}\"/>");
        svg.Add($"<text x=\"20\" y=\"{top + 64}\" text-anchor=\"middle\">probe</text>");
        for (var i = 0; i < Math.Min(Shown, row.Nearest.Count); i++)
            DrawNeighbour(svg, row.Nearest[i], row.Nearest[i].Label == row.Label, FirstNeighbour + i * Pitch, top + 16);
    }

    private static void DrawNeighbour(MarkupWriter svg, RetrievedImage neighbour, bool right, int left, int top)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"{neighbour.Label}, distance {neighbour.Distance:0.000}");
        svg.Add($"{ImageMarkup.Draw(neighbour.Image, left, top, Side, label)}");
        svg.Add($"<rect class=\"frame {(right ? "good" : "bad")}\" x=\"{left - 1}\" y=\"{top - 1}\" width=\"{Side + 2}\" height=\"{Side + 2}\" rx=\"1.5\"/>");
        svg.Add($"{ImageMarkup.Mark(right, left + Side / 2 - 5, top + Side + 5)}");
    }

    private static string Verdict(RetrievalRow row)
    {
        var shown = row.Nearest.Take(Shown).ToArray();
        return $"{shown.Count(neighbour => neighbour.Label == row.Label)} of {shown.Length} nearest are right";
    }

    private static string Describe(IReadOnlyList<RetrievalRow> rows) => string.Join("; ", rows.Select(row => $"{row.Caption}: {Verdict(row)}")) + ".";
}

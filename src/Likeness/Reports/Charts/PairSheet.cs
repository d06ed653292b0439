using System.Globalization;
using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>Pairs of images with their distance, three pairs a row.</summary>
internal sealed class PairSheet(string title, IReadOnlyList<ImagePair> pairs) : Chart(title, Describe(pairs))
{
    private const int Columns = 3;
    private const int Side = 66;
    private const int Pitch = 162;
    private const int RowHeight = 116;

    public override int Height => 30 + RowHeight * ((pairs.Count + Columns - 1) / Columns);

    protected override void Draw(MarkupWriter svg)
    {
        for (var i = 0; i < pairs.Count; i++)
            DrawPair(svg, pairs[i], 2 + i % Columns * Pitch, 30 + i / Columns * RowHeight);
    }

    private static void DrawPair(MarkupWriter svg, ImagePair pair, int left, int top)
    {
        svg.Add($"{ImageMarkup.Draw(pair.First, left, top, Side, pair.FirstLabel)}{ImageMarkup.Draw(pair.Second, left + Side + 4, top, Side, pair.SecondLabel)}");
        foreach (var x in (int[])[left, left + Side + 4])
            svg.Add($"<rect class=\"edge\" x=\"{x}\" y=\"{top}\" width=\"{Side}\" height=\"{Side}\"/>");
        var names = pair.FirstLabel == pair.SecondLabel ? pair.FirstLabel.Shorten(22) : pair.FirstLabel.Shorten(10) + " / " + pair.SecondLabel.Shorten(10);
        svg.Add($"<text class=\"label\" x=\"{left}\" y=\"{top + Side + 15}\">{names}</text>");
        svg.Add($"<text x=\"{left}\" y=\"{top + Side + 30}\">distance {pair.Distance.ToString("0.000", CultureInfo.InvariantCulture)}</text>");
    }

    private static string Describe(IReadOnlyList<ImagePair> pairs) => string.Join("; ", pairs.Select(pair =>
        string.Create(CultureInfo.InvariantCulture, $"{Name(pair.FirstLabel)} and {Name(pair.SecondLabel)} at distance {pair.Distance:0.000}"))) + ".";

    private static string Name(string label) => label.Length > 0 ? label : "an image";
}

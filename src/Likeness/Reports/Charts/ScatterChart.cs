using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>Embeddings in the plane, coloured by class, each class named at its median.</summary>
internal sealed class ScatterChart(string title, string description, ScatterData data, PlaneView view) : Chart(title, description)
{
    // Points are drawn in this many rounds through all classes, so that no class lies wholly on top of another.
    private const int RoundCount = 12;

    private const int LongestName = 18;

    private readonly ClassColours _colours = data.Colours;

    private string[] Names =>
    [
        .. _colours.Shown.Select(label => data.NameOf(label).Shorten(LongestName)),
        .. _colours.OtherCount > 0 ? new[] { $"{_colours.OtherCount} more classes" } : [],
    ];

    private double LegendHeight => Legend.Rows(Names, Width) * Legend.RowHeight;

    public override int Height => Width + 4 + (int)LegendHeight;

    /// <summary>Where point i is drawn, in the chart's own pixels; none where its coordinates are not finite or out of view.</summary>
    public (double X, double Y)? Place(int index)
    {
        var (x, y) = (data.Points[2 * index], data.Points[2 * index + 1]);
        return Math.Abs(x - view.CentreX) <= view.Half && Math.Abs(y - view.CentreY) <= view.Half ? (Area.X(x), Area.Y(y)) : null;
    }

    /// <summary>The whole name of a class, where the chart may show a shortened one.</summary>
    public string NameOf(int label) => data.NameOf(label);

    private PlotArea Area => field ??= new PlotArea(42, 34 + LegendHeight, Width - 6, Height - 20,
        Axis.Linear(view.CentreX - view.Half, view.CentreX + view.Half, roundEnds: false),
        Axis.Linear(view.CentreY - view.Half, view.CentreY + view.Half, roundEnds: false));

    protected override void Draw(MarkupWriter svg)
    {
        int[] shown = [.. _colours.Shown];
        string[] styles = [.. shown.Select(_colours.StyleOf), "rest round"];
        Legend.Draw(svg, Names, 25, Width, i =>
            new MarkupWriter().Add($"<path class=\"dots {styles[i]}\" style=\"stroke-width:9px\" d=\"M7 6h0\"/>").ToMarkup());
        Area.Draw(svg, "", "");
        foreach (var (label, path) in Paths())
            svg.Add($"<path class=\"dots {_colours.StyleOf(label)}\" d=\"{path}\"/>");
        DrawNames(svg, shown);
    }

    /// <summary>Names that would lie on one another are left to the legend: early in training all classes share one place.</summary>
    private void DrawNames(MarkupWriter svg, int[] labels)
    {
        var taken = new List<(double X, double Y, double Half)>();
        foreach (var label in labels)
        {
            var name = data.NameOf(label).Shorten(LongestName);
            var half = 3.8 * name.Length;
            if (Median(label) is not var (middle, y))
                continue;
            var x = Math.Clamp(middle, half, Width - half);
            if (taken.Any(other => Math.Abs(other.X - x) < other.Half + half && Math.Abs(other.Y - y) < 12))
                continue;
            taken.Add((x, y, half));
            svg.Add($"<text class=\"name\" text-anchor=\"middle\" x=\"{x}\" y=\"{y + 4}\">{name}</text>");
        }
    }

    private IEnumerable<(int Label, Escaped Path)> Paths()
    {
        var groups = Enumerable.Range(0, data.Labels.Count).GroupBy(i => (Round: i * RoundCount / data.Labels.Count, Label: data.Labels[i]));
        foreach (var group in groups.OrderBy(group => group.Key.Round).ThenBy(group => group.Key.Label))
        {
            var path = new MarkupWriter();
            foreach (var index in group)
                if (Place(index) is var (x, y))
                    path.Add($"M{x:0.#} {y:0.#}h0");
            yield return (group.Key.Label, path.ToMarkup());
        }
    }

    private (double X, double Y)? Median(int label)
    {
        var places = Enumerable.Range(0, data.Labels.Count).Where(i => data.Labels[i] == label).Select(Place).OfType<(double X, double Y)>().ToArray();
        return places.Length == 0
            ? null
            : (places.Select(place => place.X).Order().ElementAt(places.Length / 2), places.Select(place => place.Y).Order().ElementAt(places.Length / 2));
    }
}

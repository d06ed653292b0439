using System.Globalization;
using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>How far apart same and different pairs lie, each as a share of its own kind, with the threshold between.</summary>
internal sealed class DistanceHistogram(string title, DistanceSample sample) : Chart(title, Describe(sample))
{
    private const int BinCount = 60;

    public override int Height => 300;

    protected override void Draw(MarkupWriter svg)
    {
        var far = sample.Same.Concat(sample.Different).Where(float.IsFinite).DefaultIfEmpty(1).Max();
        var across = Axis.Linear(0, Math.Max(far, Threshold(sample) ?? 0), tickCount: 8);
        var (same, different) = (Bins(sample.Same, across), Bins(sample.Different, across));
        var area = new PlotArea(50, 72, Width - 14, Height - 42, across, Axis.Linear(0, 100 * Math.Max(same.Max(), different.Max()), tickCount: 4));
        Legend.Draw(svg, ["same pairs", "different pairs"], 25, Width, Swatch);
        area.Draw(svg, "distance", "% of the pairs of a kind");
        Outline(svg, area, different, 1);
        Outline(svg, area, same, 0);
        if (Threshold(sample) is { } threshold)
            DrawThreshold(svg, area, threshold);
    }

    private static Escaped Swatch(int index) => new MarkupWriter()
        .Add($"<rect class=\"area {ChartStyle.Colour(index)}\" width=\"14\" height=\"10\" y=\"1\"/>")
        .Add($"<line class=\"line {ChartStyle.Colour(index)}\" stroke-dasharray=\"{Dash(index)}\" x2=\"14\" y1=\"1\" y2=\"1\"/>").ToMarkup();

    private static void Outline(MarkupWriter svg, PlotArea area, double[] bins, int index)
    {
        var width = area.Across.High / BinCount;
        // From the first filled bin to the last: a line along the floor would only be mistaken for data.
        var first = Array.FindIndex(bins, share => share > 0);
        var last = Array.FindLastIndex(bins, share => share > 0);
        if (first < 0)
            return;
        var steps = Enumerable.Range(first, last - first + 1).SelectMany(i => new[] { (i * width, 100 * bins[i]), ((i + 1) * width, 100 * bins[i]) });
        var outline = area.Path([(first * width, 0.0), .. steps, ((last + 1) * width, 0.0)]);
        svg.Add($"<path class=\"area {ChartStyle.Colour(index)}\" d=\"{outline}Z\"/>");
        svg.Add($"<path class=\"line {ChartStyle.Colour(index)}\" stroke-dasharray=\"{Dash(index)}\" d=\"{outline}\"/>");
    }

    private void DrawThreshold(MarkupWriter svg, PlotArea area, double threshold)
    {
        var x = area.X(threshold);
        var rightOf = x < (area.Left + area.Right) / 2;
        var text = sample.FalseAcceptRate is { } rate
            ? string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.###} (FAR {100 * rate:0.###} %)")
            : string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.###}");
        svg.Add($"<line class=\"rule\" stroke-dasharray=\"5 3\" x1=\"{x}\" x2=\"{x}\" y1=\"{area.Top - 6}\" y2=\"{area.Bottom}\"/>");
        svg.Add($"<text class=\"name\" text-anchor=\"{(rightOf ? "start" : "end")}\" x=\"{x + (rightOf ? 6 : -6)}\" y=\"{area.Top + 3}\">{text}</text>");
    }

    private static double[] Bins(IReadOnlyList<float> distances, Axis across)
    {
        var bins = new double[BinCount];
        foreach (var distance in distances.Where(float.IsFinite))
            bins[Math.Clamp((int)(distance / across.High * BinCount), 0, BinCount - 1)] += 1.0 / distances.Count;
        return bins;
    }

    private static double? Threshold(DistanceSample sample) => sample.Threshold is { } threshold && double.IsFinite(threshold) ? threshold : null;

    private static string Dash(int index) => index == 0 ? "none" : "4 2.5";

    private static string Describe(DistanceSample sample)
    {
        if (Threshold(sample) is not { } threshold)
            return string.Create(CultureInfo.InvariantCulture, $"Distances of {sample.Same.Count} same and {sample.Different.Count} different pairs.");
        var rejected = sample.Same.Count(distance => !(distance <= threshold)) / Math.Max(1.0, sample.Same.Count);
        var accepted = sample.Different.Count(distance => distance <= threshold) / Math.Max(1.0, sample.Different.Count);
        return string.Create(CultureInfo.InvariantCulture,
            $"At the threshold {threshold:0.###}, {100 * rejected:0.##} % of {sample.Same.Count:#,0} same pairs are rejected and "
            + $"{100 * accepted:0.##} % of {sample.Different.Count:#,0} different pairs are accepted.");
    }
}

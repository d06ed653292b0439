using System.Globalization;
using Likeness.Evaluation.Pairs;
using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>True-accept rate over false-accept rate with its interval as a band.</summary>
/// <param name="title">Drawn above.</param>
/// <param name="points">In rising order of false-accept rate.</param>
/// <param name="logarithmic">Spreads out the small false-accept rates, where verifiers are used.</param>
internal sealed class RocChart(string title, IReadOnlyList<RocBandPoint> points, bool logarithmic) : Chart(title, Describe(points))
{
    private static readonly double[] _marked = [0.001, 0.01, 0.1];

    public override int Height => 380;

    protected override void Draw(MarkupWriter svg)
    {
        var area = new PlotArea(50, 72, Width - 18, Height - 42,
            logarithmic ? Axis.PowersOfTen(LowestExponent(), 0) : Axis.Linear(0, 1), Axis.Linear(0, 1));
        Legend.Draw(svg, ["this model", "95 % interval", "chance"], 25, Width, Swatch);
        area.Draw(svg, logarithmic ? "false-accept rate (logarithmic)" : "false-accept rate", "true-accept rate");
        // A step a pair makes tens of thousands of points; one for each half pixel looks the same.
        var curve = points.DistinctBy(point => (Math.Round(2 * area.X(point.FalseAcceptRate)), Math.Round(2 * area.Y(point.TrueAcceptRate.Value)))).ToArray();
        var chance = Enumerable.Range(0, 101).Select(i => area.Across.Low + Math.Pow(i / 100.0, logarithmic ? 6 : 1) * (1 - area.Across.Low));
        svg.Add($"<path class=\"axis\" fill=\"none\" stroke-dasharray=\"3 4\" d=\"{area.Path(chance.Select(rate => (rate, rate)))}\"/>");
        svg.Add($"<path class=\"area s0\" d=\"{Band(area, curve)}\"/>");
        svg.Add($"<path class=\"line s0\" d=\"{area.Path(curve.Select(point => (point.FalseAcceptRate, point.TrueAcceptRate.Value)))}\"/>");
        if (logarithmic)
            foreach (var point in Marked(points))
                Mark(svg, area, point);
    }

    private static Escaped Swatch(int index) => new(index switch
    {
        0 => "<line class=\"line s0\" x2=\"14\" y1=\"6\" y2=\"6\"/>",
        1 => "<rect class=\"area s0\" width=\"14\" height=\"10\" y=\"1\"/>",
        _ => "<line class=\"axis\" stroke-dasharray=\"3 2.5\" x2=\"14\" y1=\"6\" y2=\"6\"/>",
    });

    /// <summary>A dot with its rate written below to the right, where a rising curve never runs; above it when it lies on the floor.</summary>
    private static void Mark(MarkupWriter svg, PlotArea area, RocBandPoint point)
    {
        var (x, y) = (area.X(point.FalseAcceptRate), area.Y(point.TrueAcceptRate.Value));
        var floor = y > area.Bottom - 24;
        svg.Add($"<circle class=\"swatch s0\" r=\"4\" cx=\"{x}\" cy=\"{y}\"/>");
        svg.Add($"<text class=\"name\" text-anchor=\"{(floor ? "end" : "start")}\" x=\"{x + (floor ? -3 : 5)}\" y=\"{y + (floor ? -9 : 17)}\">")
            .Add($"{point.TrueAcceptRate.Value:0.000}</text>");
    }

    private static Escaped Band(PlotArea area, IReadOnlyList<RocBandPoint> curve)
    {
        var upper = curve.Select(point => (point.FalseAcceptRate, point.TrueAcceptRate.High));
        var lower = curve.Reverse().Select(point => (point.FalseAcceptRate, point.TrueAcceptRate.Low));
        return area.Path(upper.Concat(lower).Where(point => double.IsFinite(point.Item2)));
    }

    private int LowestExponent()
    {
        var smallest = points.Select(point => point.FalseAcceptRate).Where(rate => rate > 0).DefaultIfEmpty(0.01).Min();
        return Math.Clamp((int)Math.Floor(Math.Log10(smallest) + 1e-9), -5, -1);
    }

    /// <summary>For each rate that people ask for, the last point not above it; none where the pairs are too few for that rate.</summary>
    private static IEnumerable<RocBandPoint> Marked(IReadOnlyList<RocBandPoint> points) =>
        from rate in _marked
        let below = points.Where(point => point.FalseAcceptRate <= rate * (1 + 1e-9)).ToArray()
        where below.Length > 0
        select below[^1] with { FalseAcceptRate = rate };

    private static string Describe(IReadOnlyList<RocBandPoint> points)
    {
        var rates = Marked(points).Select(point => string.Create(CultureInfo.InvariantCulture,
            $"{100 * point.TrueAcceptRate.Value:0.0} % at a false-accept rate of {100 * point.FalseAcceptRate:0.#} %")).ToArray();
        return rates.Length == 0 ? "The pairs are too few for a false-accept rate of 10 %." : $"Of the same pairs the model accepts {string.Join(", ", rates)}.";
    }
}

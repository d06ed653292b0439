using System.Globalization;
using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>Loss, active share and validation metrics over epochs.</summary>
internal static class TrainingSection
{
    public static void Write(ReportPage page, IReadOnlyList<EpochRow> history)
    {
        if (history.Count == 0)
            return;
        page.Section("training", "Training", () =>
        {
            page.Body.Add($"<div class=\"figures\">");
            var names = Names(history);
            page.Figure("loss", Chart("Loss", "mean over the batches of an epoch", [Line("loss", history, row => row.Loss)]));
            if (names.Length > 0)
                page.Figure("validation", Chart("Validation", names.Length == 1 ? names[0] : "metric",
                    [.. names.Select(name => Line(name, history, row => row.Validation.GetValueOrDefault(name, double.NaN)))]));
            if (history.Any(row => row.ActiveShare.HasValue))
                page.Figure("active-share", Chart("Active share", "% of pairs or triplets that still cost something",
                    [Line("active share", history, row => 100 * row.ActiveShare ?? double.NaN)]));
            page.Body.Add($"</div>\n");
            WriteTable(page, history, names);
        });
    }

    private static void WriteTable(ReportPage page, IReadOnlyList<EpochRow> history, string[] names)
    {
        page.Body.Add($"<details><summary>Figures of each epoch</summary><div class=\"wide\"><table><thead>");
        page.Body.Add($"<tr><th scope=\"col\">epoch</th><th scope=\"col\">loss</th><th scope=\"col\">active share</th>");
        foreach (var name in names)
            page.Body.Add($"<th scope=\"col\">{name}</th>");
        page.Body.Add($"<th scope=\"col\">seconds</th></tr></thead><tbody>");
        foreach (var row in history)
        {
            page.Body.Add($"<tr><th scope=\"row\">{row.Epoch}</th><td>{Text(row.Loss, "0.00000")}</td><td>{Text(row.ActiveShare, "0.000")}</td>");
            foreach (var name in names)
                page.Body.Add($"<td>{Text(row.Validation.TryGetValue(name, out var value) ? value : null, "0.0000")}</td>");
            page.Body.Add($"<td>{Text(row.Seconds, "0.0")}</td></tr>");
        }
        page.Body.Add($"</tbody></table></div></details>\n");
    }

    private static LineChart Chart(string title, string up, IReadOnlyList<LineSeries> series)
    {
        var ends = series.Where(line => line.Points.Count > 0).Select(line => string.Create(CultureInfo.InvariantCulture,
            $"{line.Name} goes from {line.Points[0].Y:0.####} in epoch {line.Points[0].X} to {line.Points[^1].Y:0.####} in epoch {line.Points[^1].X}"));
        return new LineChart(title, string.Join("; ", ends) + ".", up, series);
    }

    private static LineSeries Line(string name, IReadOnlyList<EpochRow> history, Func<EpochRow, double> value) =>
        new(name, [.. history.Select(row => ((double)row.Epoch, value(row)))]);

    private static string[] Names(IReadOnlyList<EpochRow> history) => [.. history.SelectMany(row => row.Validation.Keys).Distinct()];

    private static string Text(double? value, string format) =>
        value is { } number ? double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "not finite" : "";
}

using System.Globalization;
using Likeness.Reports.Markup;

namespace Likeness.Reports;

/// <summary>The headline figures, then every table with its protocol.</summary>
internal static class MetricsSection
{
    public static void Write(ReportPage page, IReadOnlyList<MetricTable> tables)
    {
        var filled = tables.Where(table => table.Rows.Count > 0).ToArray();
        if (filled.Length == 0)
            return;
        page.Section("results", "Results", () =>
        {
            page.Body.Add($"<ul class=\"cards\">");
            foreach (var table in filled)
                WriteCard(page.Body, table);
            page.Body.Add($"</ul>\n<div class=\"tables\">");
            foreach (var table in filled)
                WriteTable(page.Body, table);
            page.Body.Add($"</div>\n");
        });
    }

    private static void WriteCard(MarkupWriter html, MetricTable table)
    {
        var row = table.Rows[0];
        html.Add($"<li><span class=\"figure\">{Format(row.Value.Value)}</span> <span class=\"name\">{row.Name}</span> ");
        html.Add($"<span class=\"range\">{Format(row.Value.Low)} to {Format(row.Value.High)} (95 %)</span> <span class=\"of\">{table.Title}</span></li>");
    }

    private static void WriteTable(MarkupWriter html, MetricTable table)
    {
        html.Add($"<table><caption>{table.Title}<span>{table.Protocol}</span></caption>");
        html.Add($"<thead><tr><th scope=\"col\">metric</th><th scope=\"col\">value</th><th scope=\"col\">95 % interval</th></tr></thead><tbody>");
        foreach (var row in table.Rows)
            html.Add($"<tr><th scope=\"row\">{row.Name}</th><td>{Format(row.Value.Value)}</td><td>{Format(row.Value.Low)} to {Format(row.Value.High)}</td></tr>");
        html.Add($"</tbody></table>\n");
    }

    private static string Format(double value) =>
        !double.IsFinite(value) ? "none" : value.ToString(Math.Abs(value) < 10 ? "0.0000" : "#,0.00", CultureInfo.InvariantCulture);
}

using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>What lies nearest to some probes.</summary>
internal static class RetrievalSection
{
    public static void Write(ReportPage page, IReadOnlyList<RetrievalRow> rows)
    {
        if (rows.Count == 0)
            return;
        page.Section("retrieval", "What looks most like this?", () =>
        {
            page.Body.Add($"<p>Each probe and its ten nearest images, nearest first. ");
            page.Body.Add($"A green frame with a tick is of the probe's class, a red one with a cross is not.</p>\n<div class=\"figures\">");
            // Two sheets stand beside each other on a wide page and below each other on a narrow one.
            var half = rows.Count > 3 ? (rows.Count + 1) / 2 : rows.Count;
            page.Figure("retrieval", new RetrievalSheet("Nearest images", [.. rows.Take(half)]));
            if (half < rows.Count)
                page.Figure("retrieval-2", new RetrievalSheet("Nearest images, continued", [.. rows.Skip(half)]));
            page.Body.Add($"</div>\n");
        });
    }
}

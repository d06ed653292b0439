using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>The ROC, with small false-accept rates spread out and without, and the distances behind it.</summary>
internal static class VerificationSection
{
    public static void Write(ReportPage page, ReportContent content)
    {
        if (content.Roc.Count == 0 && content.Distances is null)
            return;
        page.Section("verification", "Are these two the same?", () =>
        {
            page.Body.Add($"<p>{content.VerificationProtocol}</p>\n<div class=\"figures\">");
            if (content.Roc.Count > 0)
            {
                page.Figure("roc", new RocChart("ROC", content.Roc, logarithmic: true));
                page.Figure("roc-linear", new RocChart("ROC, linear", content.Roc, logarithmic: false));
            }
            if (content.Distances is { } distances)
                page.Figure("distances", new DistanceHistogram("Distances", distances));
            page.Body.Add($"</div>\n");
        });
    }
}

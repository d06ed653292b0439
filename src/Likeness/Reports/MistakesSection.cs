using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>The hardest mistakes, both kinds.</summary>
internal static class MistakesSection
{
    public static void Write(ReportPage page, IReadOnlyList<ImagePair> pairs)
    {
        if (pairs.Count == 0)
            return;
        page.Section("mistakes", "Hardest mistakes", () =>
        {
            page.Body.Add($"<div class=\"figures\">");
            if (pairs.Where(pair => !pair.Same).ToArray() is { Length: > 0 } near)
                page.Figure("false-accepts", new PairSheet("Different, yet close", near));
            if (pairs.Where(pair => pair.Same).ToArray() is { Length: > 0 } far)
                page.Figure("false-rejects", new PairSheet("The same, yet far apart", far));
            page.Body.Add($"</div>\n");
        });
    }
}

using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>What the training drew.</summary>
internal static class PicturesSection
{
    public static void Write(ReportPage page, IReadOnlyList<ReportPicture> pictures)
    {
        if (pictures.Count == 0)
            return;
        page.Section("drawn", "What it draws", () =>
        {
            page.Body.Add($"<div class=\"figures\">");
            foreach (var picture in pictures)
                page.Figure(picture.Title.ToLowerInvariant().Replace(' ', '-'), new PictureChart(picture));
            page.Body.Add($"</div>\n");
        });
    }
}

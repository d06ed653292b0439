using System.Text;
using Likeness.Tensors.Files;
using Likeness.Tensors.Pictures;

namespace Likeness.Reports;

/// <summary>Writes the report of a run: one HTML file that needs no other, and its charts as pictures.</summary>
public static class Report
{
    // Twice the width of a chart: sharp on a fine screen, and readable when a page shows it at half size.
    private const int PictureWidth = 960;

    /// <summary>Writes report.html and pictures/*.png, and pictures/latent.gif where there are embeddings of two epochs or more.</summary>
    /// <param name="content">What to show.</param>
    /// <param name="folder">The folder of the run; made when absent. Each file is replaced as a whole.</param>
    /// <returns>The path of report.html.</returns>
    /// <exception cref="ArgumentException">The latent space's arrays do not fit each other.</exception>
    public static string Write(ReportContent content, string folder)
    {
        var plane = content.LatentSpace is { } space ? new LatentPlane(space) : null;
        var animation = plane is { Frames.Count: > 1 } ? LatentAnimation.Draw(plane) : null;
        var page = Compose(content, plane, animation);
        var pictures = Directory.CreateDirectory(Path.Combine(folder, "pictures")).FullName;
        foreach (var (name, chart) in page.Figures)
            Write(Path.Combine(pictures, name + ".png"), SvgPicture.ToPng(chart.ToSvg(), PictureWidth));
        if (animation is not null)
            Write(Path.Combine(pictures, "latent.gif"), animation);
        var path = Path.Combine(folder, "report.html");
        Write(path, Encoding.UTF8.GetBytes(page.ToHtml(content.Title, content.Summary)));
        return path;
    }

    private static ReportPage Compose(ReportContent content, LatentPlane? plane, byte[]? animation)
    {
        var page = new ReportPage();
        foreach (var warning in content.Warnings)
            page.Body.Add($"<p class=\"warning\" role=\"note\"><strong>Note.</strong> {warning}</p>\n");
        MetricsSection.Write(page, content.Metrics);
        FactsSection.Write(page, content.Facts);
        SkippedSection.Write(page, content.Skipped);
        TrainingSection.Write(page, content.History);
        VerificationSection.Write(page, content);
        if (plane is not null)
            LatentSection.Write(page, plane, animation);
        PicturesSection.Write(page, content.Pictures);
        MistakesSection.Write(page, content.HardPairs);
        RetrievalSection.Write(page, content.Retrievals);
        return page;
    }

    private static void Write(string path, byte[] bytes) => AtomicFile.Write(path, stream => stream.Write(bytes));
}

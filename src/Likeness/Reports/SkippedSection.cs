namespace Likeness.Reports;

/// <summary>The images that were left out, as a table of two columns.</summary>
internal static class SkippedSection
{
    private const int MostShown = 200;

    public static void Write(ReportPage page, IReadOnlyList<Fact> skipped)
    {
        if (skipped.Count == 0)
            return;
        page.Section("skipped", "Images left out", () =>
        {
            page.Body.Add($"<p>These could not be read. They were neither trained nor tested on{(skipped.Count > MostShown ? $"; the first {MostShown} of {skipped.Count} are shown, skipped.txt lists all" : "")}.</p>\n");
            page.Body.Add($"<table class=\"facts\"><thead><tr><th scope=\"col\">image</th><th scope=\"col\">what is wrong</th></tr></thead><tbody>");
            foreach (var image in skipped.Take(MostShown))
                page.Body.Add($"<tr><th scope=\"row\">{image.Name}</th><td>{image.Value}</td></tr>");
            page.Body.Add($"</tbody></table>\n");
        });
    }
}

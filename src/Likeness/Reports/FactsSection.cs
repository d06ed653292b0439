namespace Likeness.Reports;

/// <summary>What was trained on what, as a table of two columns.</summary>
internal static class FactsSection
{
    public static void Write(ReportPage page, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
            return;
        page.Section("facts", "What was trained on what", () =>
        {
            page.Body.Add($"<table class=\"facts\"><tbody>");
            foreach (var fact in facts)
                page.Body.Add($"<tr><th scope=\"row\">{fact.Name}</th><td>{fact.Value}</td></tr>");
            page.Body.Add($"</tbody></table>\n");
        });
    }
}

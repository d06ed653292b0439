namespace Likeness.Reports;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    /// <param name="headings">One for each column.</param>
    /// <param name="rows">As many cells each.</param>
    public static string Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Prepend([.. headings.Select(_ => "---")]).Prepend(headings).Select(row => $"| {string.Join(" | ", row.Select(Cell))} |\n"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}

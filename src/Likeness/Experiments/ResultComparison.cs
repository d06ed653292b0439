using System.Globalization;
using System.Text;
using Likeness.Reports;

namespace Likeness.Experiments;

/// <summary>An experiment's figures beside what others have published and beside what was to be reached.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="rows">Its figures.</param>
internal sealed class ResultComparison(Experiment experiment, IReadOnlyList<ResultRow> rows)
{
    /// <summary>Two tables, each only where there is something to compare with.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        if (experiment.Published.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nPublished figures beside ours:\n\n{Published()}");
        if (experiment.Goals.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nWhat was to be reached:\n\n{Goals()}");
        return text.ToString();
    }

    private string Published() => MarkdownTable.Of(
        ["whose", "figure", "published", "ours", "source"],
        experiment.Published.Select(figure =>
        {
            var column = Column(figure.Column);
            return (string[])
            [
                figure.What,
                Place(figure.Column, figure.Data, figure.Variant),
                figure.Value.ToString($"F{column.Decimals}", CultureInfo.InvariantCulture),
                Ours(column, figure.Data, figure.Variant, figure.Method),
                figure.Link is { } link ? $"[{figure.Source}]({link})" : figure.Source,
            ];
        }));

    private string Goals() => MarkdownTable.Of(
        ["figure", "goal", "ours", "reached"],
        experiment.Goals.Select(goal =>
        {
            var column = Column(goal.Column);
            var best = Best(column, goal.Data, goal.Variant, goal.Method);
            return (string[])
            [
                Place(goal.Method is null ? goal.Column : $"{goal.Column} of {goal.Method}", goal.Data, goal.Variant),
                (goal.AtLeast is { } least ? "at least " + least.ToString($"F{column.Decimals}", CultureInfo.InvariantCulture) : "")
                    + (goal.AtMost is { } most ? "at most " + most.ToString($"F{column.Decimals}", CultureInfo.InvariantCulture) : ""),
                Ours(column, goal.Data, goal.Variant, goal.Method),
                best is null ? "not measured" : goal.IsMetBy(best[column]!.Value.Mean) ? "yes" : "**no**",
            ];
        }));

    private string Ours(ResultColumn column, string? data, string? variant, string? method) =>
        Best(column, data, variant, method) is { } row ? $"{row[column]!.Value.ToText(column.Decimals)} ({row.Cell.Method})" : "not measured";

    private ResultRow? Best(ResultColumn column, string? data, string? variant, string? method)
    {
        var fitting = rows.Where(row => (data ?? row.Cell.Data) == row.Cell.Data && (variant ?? row.Cell.Variant) == row.Cell.Variant
            && (method ?? row.Cell.Method) == row.Cell.Method && row[column] is not null);
        return column.LessIsBetter ? fitting.MinBy(row => row[column]!.Value.Mean) : fitting.MaxBy(row => row[column]!.Value.Mean);
    }

    private ResultColumn Column(string title) => experiment.Columns.First(column => column.Title == title);

    private static string Place(string figure, string? data, string? variant) => string.Join(", ", new[] { figure, data, variant }.OfType<string>());
}

using System.Globalization;
using System.Text;
using Likeness.Reports;

namespace Likeness.Experiments;

/// <summary>What an experiment found, as a section of a Markdown page: tables, pictures, published figures, what was reached and what not.</summary>
/// <param name="run">The experiment; what is not finished is said to be missing.</param>
/// <param name="command">The command that makes the section.</param>
public sealed class ResultsSection(ExperimentRun run, string command)
{
    private readonly Experiment _experiment = run.Experiment;
    private readonly IReadOnlyList<ResultRow> _rows = ResultRow.Of(run);

    /// <summary>Pictures to show, each with the data and variant that it belongs to.</summary>
    public IReadOnlyList<ExperimentPicture> Pictures { get; init; } = [];

    /// <summary>The section.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {_experiment.Title}\n\n{_experiment.About}\n\n{Circumstances()}\n");
        foreach (var part in _rows.GroupBy(row => (row.Cell.DataName, row.Cell.Variant)))
        {
            if (_rows.DistinctBy(row => (row.Cell.Data, row.Cell.Variant)).Count() > 1)
                text.Append(CultureInfo.InvariantCulture, $"\n### {Heading(part.Key.DataName, part.Key.Variant)}\n");
            text.Append(CultureInfo.InvariantCulture, $"\n{Figures([.. part])}");
            foreach (var picture in Pictures.Where(picture => (picture.Data, picture.Variant) == part.Key))
                text.Append(CultureInfo.InvariantCulture, $"\n![{picture.Description}](pictures/{picture.FileName})\n");
        }
        return text.Append(new ResultComparison(_experiment, _rows).ToMarkdown()).ToString();
    }

    private string Circumstances()
    {
        var results = _rows.SelectMany(row => row.Results).ToArray();
        var (finished, all) = (_rows.Where(row => row.Cell.IsTraining).Sum(row => row.Results.Count), run.Cells.Count(cell => cell.IsTraining));
        return $"{Trainings(finished)}, each {(_experiment.Seeds.Count > 1 ? $"method with the seeds {string.Join(", ", _experiment.Seeds)}; behind ± the 95 % interval of the mean over seeds (Student's t)" : "once; one seed gives no interval")}. "
            + $"Seconds are those of one training with its validation. {string.Join("; ", results.Select(result => $"{result.Machine}, Likeness {result.Version}").Distinct())}."
            + (finished < all ? $" **Missing: {all - finished} of {Trainings(all)}.**" : "")
            + $"\n\n```console\n$ {command}\n```";
    }

    private string Figures(IReadOnlyList<ResultRow> rows) => MarkdownTable.Of(
        ["method", .. _experiment.Columns.Select(column => column.Title), "seconds", "CPU-seconds"],
        rows.Select(row => (string[])
        [
            row.Cell.Method,
            .. _experiment.Columns.Select(column => Figure(row[column], column, rows)),
            row.Seconds.ToString("0", CultureInfo.InvariantCulture),
            row.ProcessorSeconds?.ToString("0", CultureInfo.InvariantCulture) ?? "not counted",
        ]));

    // The best of several is set in bold.
    private static string Figure(SeedInterval? figure, ResultColumn column, IReadOnlyList<ResultRow> rows)
    {
        if (figure is not { } value)
            return "not measured";
        var best = rows.Select(row => row[column]?.Mean).OfType<double>().Aggregate(column.Better);
        var text = value.ToText(column.Decimals);
        return rows.Count > 1 && value.Mean == best ? $"**{text}**" : text;
    }

    private static string Heading(string data, string variant) => variant.Length == 0 ? data : $"{data}, {variant}";

    private static string Trainings(int count) => count == 1 ? "1 training" : $"{count} trainings";
}

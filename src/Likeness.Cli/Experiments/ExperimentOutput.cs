using System.Globalization;
using Likeness.Cli.Output;
using Likeness.Experiments;

namespace Likeness.Cli.Experiments;

/// <summary>What an experiment found, as a table or as JSON.</summary>
internal static class ExperimentOutput
{
    /// <summary>A line for each method on each data set, with 95 % intervals over seeds, then the files written.</summary>
    public static void WriteTable(Terminal terminal, ExperimentPlan plan, IReadOnlyList<string> files)
    {
        var (columns, variants) = (plan.Run.Experiment.Columns, plan.Run.Experiment.Variants.Count > 0);
        TableOutput.Write(
            terminal,
            [.. Place("data", "variant"), "method", "seeds", .. columns.Select(column => column.Title), "seconds", "CPU-seconds"],
            ResultRow.Of(plan.Run).Select(row => (string[])
            [
                .. Place(row.Cell.DataName, row.Cell.Variant), row.Cell.Method, Plain.Count(row.Results.Count),
                .. columns.Select(column => row[column]?.ToText(column.Decimals) ?? "-"),
                Seconds(row.Seconds), row.ProcessorSeconds is { } seconds ? Seconds(seconds) : "-",
            ]));
        IEnumerable<string> Place(string data, string variant) => variants ? [data, variant] : [data];
        static string Seconds(double seconds) => seconds.ToString("0", CultureInfo.InvariantCulture);
        foreach (var file in files)
            terminal.Out.WriteLine(file);
    }

    /// <summary>{experiment, trainings, finished, rows: [{data, variant, method, seeds, seconds, cpu_seconds, metrics}], files}.</summary>
    public static void WriteJson(Terminal terminal, ExperimentPlan plan, IReadOnlyList<string> files) => JsonOutput.Write(terminal.Out, json =>
    {
        var rows = ResultRow.Of(plan.Run);
        json.WriteString("experiment", plan.Name);
        json.WriteNumber("trainings", plan.Run.Cells.Count(cell => cell.IsTraining));
        json.WriteNumber("finished", rows.Where(row => row.Cell.IsTraining).Sum(row => row.Results.Count));
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("data", row.Cell.DataName);
            json.WriteString("variant", row.Cell.Variant);
            json.WriteString("method", row.Cell.Method);
            json.WriteNumber("seeds", row.Results.Count);
            json.WriteFinite("seconds", row.Seconds);
            json.WriteFinite("cpu_seconds", row.ProcessorSeconds ?? double.NaN);
            json.WriteStartObject("metrics");
            foreach (var column in plan.Run.Experiment.Columns)
            {
                json.WriteStartObject(column.Title);
                json.WriteFinite("mean", row[column]?.Mean ?? double.NaN);
                json.WriteFinite("reach", row[column]?.Reach ?? double.NaN);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("files", files);
    });
}

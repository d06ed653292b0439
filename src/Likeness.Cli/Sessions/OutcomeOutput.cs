using Likeness.Cli.Output;
using Likeness.Evaluation;
using Likeness.Evaluation.Figures;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>What came out of a training, as a table or as JSON.</summary>
internal static class OutcomeOutput
{
    /// <summary>Figures on seen classes beside those on unseen ones, then where things are and what to do next.</summary>
    public static void WriteText(Terminal terminal, RunOutcome outcome)
    {
        WriteTable(terminal, outcome);
        BaselineOutput.Write(terminal, outcome);
        terminal.Out.WriteLine();
        WritePlaces(terminal, outcome);
        terminal.Out.WriteLine(outcome.Model.Description.Calibration is null
            ? $"try     likeness embed {Plain.Shell(outcome.Folder.Model)} IMAGES --out vectors.npy"
            : $"try     likeness verify {Plain.Shell(outcome.Folder.Model)} A.png B.png");
    }

    /// <summary>Where the model and the report are.</summary>
    public static void WritePlaces(Terminal terminal, RunOutcome outcome)
    {
        terminal.Out.WriteLine($"model   {outcome.Folder.Model}");
        terminal.Out.WriteLine($"report  {outcome.Folder.Report}");
    }

    /// <summary>Figures on seen classes beside those on unseen ones.</summary>
    public static void WriteTable(Terminal terminal, RunOutcome outcome)
    {
        var evaluation = outcome.Evaluation;
        EvaluatedPart?[] parts = [evaluation.Seen, evaluation.Unseen];
        string[] headings = ["classes trained on", "classes never trained on"];
        int[] shown = [.. Enumerable.Range(0, parts.Length).Where(part => parts[part] is not null)];
        if (shown.Length == 0)
        {
            terminal.Note(outcome.Model.Description.Calibration is null
                ? "nothing was measured: there are no labels to measure by. Look at the latent space in the report"
                : "no image was left to measure on: every class has fewer than 10 images");
            return;
        }
        terminal.Out.WriteLine("On test images, with 95 % intervals:");
        TableOutput.Write(
            terminal,
            ["protocol", "metric", .. shown.Select(part => headings[part])],
            Metrics(parts).GroupBy(metric => metric.Protocol).SelectMany(protocol => protocol.Select((metric, row) => (string[])
            [
                row == 0 ? metric.Protocol : "", metric.Name,
                .. shown.Select(part => Find(parts[part]!, metric) is { } value ? Plain.Metric(value) : ""),
            ])));
        // Each protocol notices by itself; once is enough.
        if (evaluation.Results.Select(result => result.Collapse).FirstOrDefault(collapse => collapse is not null) is { } collapsed)
            terminal.Warn(collapsed);
    }

    /// <summary>{run, model, epochs, images_per_second, seconds, metrics} and more.</summary>
    public static void WriteJson(Terminal terminal, RunOutcome outcome) => JsonOutput.Write(terminal.Out, json =>
    {
        var (seen, unseen) = (outcome.Evaluation.Seen, outcome.Evaluation.Unseen);
        json.WriteString("run", outcome.Folder.Path);
        json.WriteString("model", outcome.Folder.Model);
        json.WriteString("report", outcome.Folder.Report);
        json.WriteNumber("epochs", outcome.Epochs.Count);
        json.WriteFinite("images_per_second", outcome.Epochs.Average(epoch => epoch.ImagesPerSecond));
        json.WriteFinite("seconds", outcome.Epochs[^1].Seconds);
        json.WriteString("classes", seen is null && unseen is not null ? "unseen" : "seen");
        json.WriteMetrics("metrics", All(seen ?? unseen));
        if (seen is not null && unseen is not null)
            json.WriteMetrics("unseen_metrics", All(unseen));
        json.WriteSkipped(outcome.Skipped);
    });

    private static IEnumerable<(string Protocol, string Name)> Metrics(EvaluatedPart?[] parts) =>
        parts.OfType<EvaluatedPart>().SelectMany(part => part.Results).SelectMany(result => result.Metrics.Keys.Select(name => (Title(result), name))).Distinct();

    private static MetricValue? Find(EvaluatedPart part, (string Protocol, string Name) metric) =>
        part.Results.FirstOrDefault(result => Title(result) == metric.Protocol) is { } found && found.Metrics.TryGetValue(metric.Name, out var value) ? value : null;

    private static string Title(EvaluationResult result) =>
        result.Protocol == "few-shot" ? $"{result.Sampled["way"]}-way {result.Sampled["shot"]}-shot" : result.Protocol;

    private static IEnumerable<KeyValuePair<string, MetricValue>> All(EvaluatedPart? part) => part?.Results.SelectMany(result => result.Metrics) ?? [];
}

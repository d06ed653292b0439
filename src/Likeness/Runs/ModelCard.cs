using System.Text;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Reports;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>MODEL.md: what whoever gets a model must know of it, in the same facts and figures as its report.</summary>
/// <remarks>Mitchell et al. 2019, Model Cards for Model Reporting, https://arxiv.org/abs/1810.03993.</remarks>
internal static class ModelCard
{
    private const string MetricFormat = "0.000";
    private static readonly double[] s_rates = [0.001, 0.01, 0.1];

    /// <summary>Writes the card beside the model.</summary>
    /// <param name="content">What the report says.</param>
    /// <param name="model">The finished model.</param>
    /// <param name="description">What was asked.</param>
    /// <param name="run">The run's folder.</param>
    public static void Write(ReportContent content, ModelDescription model, RunDescription description, RunFolder run)
    {
        var text = Text(content, model, description);
        AtomicFile.Write(run.Card, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The card's text.</summary>
    public static string Text(ReportContent content, ModelDescription model, RunDescription description)
    {
        var card = new StringBuilder();
        card.Append($"# {OneLine(content.Title)}\n\n{OneLine(content.Summary)}\n\n");
        foreach (var warning in content.Warnings)
            card.Append($"**Warning.** {OneLine(warning)}\n\n");
        card.Append("```bash\nlikeness verify model.safetensors a.png b.png\n```\n\n");
        Section(card, "What was trained on what", MarkdownTable.Of(["", ""], content.Facts.Append(new("fingerprint of the data", description.Data.Fingerprint)).Select(Row)));
        Section(card, "How to train it again", Recipe(description));
        Section(card, "Figures", Figures(content.Metrics));
        Section(card, "Thresholds", Thresholds(model));
        Section(card, "Use and limits", string.Concat(ModelLimits.Of(model, content.Metrics).Select(limit => $"- {OneLine(limit)}\n")));
        return card.ToString();
    }

    private static string Recipe(RunDescription description) =>
        $"""
        With these options in `recipe.json`; every other is at its default of version {description.Version}:

        ```json
        {description.Options.ToRecipe()}
        ```

        ```bash
        likeness train {Quoted(description.Source)} --recipe recipe.json
        ```

        """;

    private static string Figures(IReadOnlyList<MetricTable> tables) => tables.Count == 0
        ? "None: there were no labelled test images to measure on.\n"
        : string.Join('\n', tables.Select(table => $"{OneLine(table.Title)} ({OneLine(table.Protocol)}):\n\n"
            + MarkdownTable.Of(["metric", "value", "95 % interval"], table.Rows.Select(row => (string[])[row.Name, Number(row.Value.Value), $"{Number(row.Value.Low)} to {Number(row.Value.High)}"]))));

    private static string Thresholds(ModelDescription model) => model.Calibration is not { } calibration
        ? "None: the model is not calibrated, so it ranks images by distance and cannot say which are the same.\n"
        : MarkdownTable.Of(
            ["false-accept rate", "largest distance that counts as the same"],
            s_rates.Where(far => far >= calibration.Thresholds[0].FalseAcceptRate).Select(far => (string[])[FormattableString.Invariant($"{far}"), FormattableString.Invariant($"{calibration.ThresholdAt(far):0.0000}")]))
            + FormattableString.Invariant($"\nFrom {calibration.SamePairs:N0} same and {calibration.DifferentPairs:N0} different pairs of images neither trained nor tested on.\n");

    private static void Section(StringBuilder card, string title, string body) => card.Append($"## {title}\n\n{body}\n");

    private static string[] Row(Fact fact) => [OneLine(fact.Name), OneLine(fact.Value)];

    private static string Number(double value) =>
        double.IsFinite(value) ? value.ToString(MetricFormat, System.Globalization.CultureInfo.InvariantCulture) : "none";

    // Names of classes and folders come from outside: they must stay text, and on their line.
    private static string OneLine(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\n' or '\r' => " ",
        '<' => "&lt;",
        '`' or '*' or '[' or ']' => $"\\{letter}",
        _ => letter.ToString(),
    }));

    private static string Quoted(string source) => source.All(letter => char.IsLetterOrDigit(letter) || "/._-:".Contains(letter, StringComparison.Ordinal))
        ? source
        : $"'{source.Replace("'", "'\\''", StringComparison.Ordinal).Replace('\n', ' ')}'";
}

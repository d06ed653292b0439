using System.Globalization;
using Likeness.Evaluation;

namespace Likeness.Reports;

/// <summary>Figures measured together.</summary>
/// <param name="Title">What was measured: "verification, unseen classes".</param>
/// <param name="Protocol">How: the split, the number of pairs, queries or episodes.</param>
/// <param name="Rows">The figures; the first is the headline.</param>
public sealed record MetricTable(string Title, string Protocol, IReadOnlyList<MetricRow> Rows)
{
    /// <summary>The table of an evaluation.</summary>
    public static MetricTable Of(EvaluationResult result)
    {
        var sampled = result.Sampled.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Value:#,0} {entry.Key.Replace('_', ' ')}"));
        var seed = result.Seed is { } drawn ? new[] { string.Create(CultureInfo.InvariantCulture, $"seed {drawn}") } : [];
        return new MetricTable($"{result.Protocol}, {result.Classes} classes", string.Join(", ", sampled.Concat(seed)),
            [.. result.Metrics.Select(metric => new MetricRow(metric.Key, metric.Value))]);
    }
}

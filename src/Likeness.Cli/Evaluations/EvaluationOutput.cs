using Likeness.Cli.Output;
using Likeness.Evaluation;

namespace Likeness.Cli.Evaluations;

/// <summary>Figures as a table or as JSON.</summary>
internal static class EvaluationOutput
{
    /// <summary>What was measured on what, then the figures, and those of baselines beside them.</summary>
    public static void WriteTable(Terminal terminal, EvaluationResult result, string data, IReadOnlyList<NamedResult> beside)
    {
        terminal.Out.WriteLine($"{result.Protocol} on {data}, {Classes(result)}: {Sampled(result)}");
        TableOutput.Write(terminal, ["metric", "value (95 % interval)", .. beside.Select(baseline => baseline.Name)], result.Metrics.Select(metric => (string[])
            [metric.Key, Plain.Metric(metric.Value), .. beside.Select(baseline => baseline.Result.Metrics.TryGetValue(metric.Key, out var value) ? Plain.Metric(value) : "")]));
    }

    /// <summary>{protocol, model, data, classes, metrics, sampled}, and baselines {name: metrics} where they were asked for.</summary>
    public static void WriteJson(Terminal terminal, EvaluationResult result, string model, string data, IReadOnlyList<NamedResult> beside) => JsonOutput.Write(terminal.Out, json =>
    {
        json.WriteString("protocol", result.Protocol);
        json.WriteString("model", model);
        json.WriteString("data", data);
        json.WriteString("classes", result.Classes);
        json.WriteMetrics("metrics", result.Metrics);
        json.WriteStartObject("sampled");
        foreach (var (what, count) in result.Sampled)
            json.WriteNumber(what, count);
        json.WriteEndObject();
        if (beside.Count > 0)
        {
            json.WriteStartObject("baselines");
            foreach (var (name, figures) in beside)
                json.WriteMetrics(name, figures.Metrics);
            json.WriteEndObject();
        }
        if (result.Collapse is { } collapse)
            json.WriteString("collapse", collapse);
    });

    /// <summary>"10,000 same pairs, 10,000 different pairs".</summary>
    public static string Sampled(EvaluationResult result) =>
        string.Join(", ", result.Sampled.Select(count => $"{Plain.Count(count.Value)} {count.Key.Replace('_', ' ')}"));

    private static string Classes(EvaluationResult result) => result.Classes switch
    {
        "seen" => "classes that were trained on",
        "unseen" => "classes never trained on",
        _ => "all classes",
    };
}

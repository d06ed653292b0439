using Likeness.Cli.Output;
using Likeness.Evaluation;
using Likeness.Evaluation.Figures;
using Likeness.Models;
using Likeness.Runs;
using Likeness.Tensors;

namespace Likeness.Cli.Sessions;

/// <summary>What a training in colour was worth: what models that have learned nothing reach on the same images.</summary>
internal static class BaselineOutput
{
    private const int Colour = 3;
    private static readonly string[] s_shown = ["auc", "recall@1", "map@r"];

    /// <summary>Images beyond which decoding them again for the baselines would be felt.</summary>
    private const int MostImages = 5_000;

    /// <summary>Measures and prints the baselines, where the images are colour photos of which there are not too many.</summary>
    public static void Write(Terminal terminal, RunOutcome outcome)
    {
        var part = outcome.Evaluation.Unseen ?? outcome.Evaluation.Seen;
        if (outcome.Model.Description.Options.Channels != Colour || part is null || part.Data.Count > MostImages || part["retrieval"] is null)
            return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"The same {Plain.Count(part.Data.Count)} images{(outcome.Evaluation.Unseen is null ? "" : " of classes never trained on")}, by models that have learned nothing:");
        var baselines = Baselines.Names.Select(name => (Name: name, Metrics: Measure(name, part.Data))).ToArray();
        var own = part.Results.SelectMany(result => result.Metrics).ToLookup(metric => metric.Key, metric => metric.Value);
        TableOutput.Write(terminal, ["metric", "this model", .. Baselines.Names], s_shown.Where(own.Contains).Select(metric => (string[])
            [metric, Plain.Metric(own[metric].First()), .. baselines.Select(baseline => Plain.Metric(baseline.Metrics[metric]))]));
    }

    private static Dictionary<string, MetricValue> Measure(string name, Datasets.ImageDataset images)
    {
        using var scope = new TensorScope();
        using var model = Baselines.Open(name);
        var set = model.Embed(images);
        var results = new[] { new VerificationProtocol().Evaluate(set), new RetrievalProtocol().Evaluate(set) };
        return results.SelectMany(result => result.Metrics).ToDictionary(metric => metric.Key, metric => metric.Value);
    }
}

using System.Globalization;
using Likeness.Recipes;
using Likeness.Reports;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>What a report says of a run in its table of facts.</summary>
internal static class RunFacts
{
    public static IReadOnlyList<Fact> Of(RunDescription description, TrainingData data, RunOutcome outcome)
    {
        var options = description.Options;
        return
        [
            new("data", $"{description.Source} ({Number(data.Plan.Train.Length)} images trained on, {Number(data.Plan.Validation.Length)} validation, {Number(data.Plan.Calibration.Length)} calibration)"),
            new("classes", data.Seen.IsLabelled ? Names(data.Description.Classes) : "the images have no labels"),
            new("held-out classes", data.Description.HeldOutClasses.Count == 0 ? "none" : Names(data.Description.HeldOutClasses)),
            .. outcome.Skipped.Count == 0 ? [] : (Fact[])[new("left out", $"{Number(outcome.Skipped.Count)} {(outcome.Skipped.Count == 1 ? "image that cannot" : "images that cannot")} be read; see below, and skipped.txt")],
            new("encoder", $"{options.Encoder}, {options.Channels}x{options.ImageSize}x{options.ImageSize} to {options.Embedding} dimensions, {Number(outcome.Model.Network.ParameterCount)} parameters"),
            .. outcome.Model.Description.Pretrained is { } origin ? [new Fact("pretrained", $"{origin.Summary}; SHA-256 {origin.Sha256}")] : Array.Empty<Fact>(),
            Teaching(options),
            new("training", Course(outcome.Epochs, options.ChoosingMetric)),
            .. outcome.Epochs.Any(epoch => epoch.Waiting is null) || outcome.Epochs.Count == 0 ? [] : (Fact[])[new("waiting for images", string.Create(CultureInfo.InvariantCulture, $"{outcome.Epochs.Average(epoch => epoch.Waiting):P2} of the training's time"))],
            .. data.Images.Note is { } note ? (Fact[])[new("images", note)] : [],
            new("seed", options.Seed.ToString(CultureInfo.InvariantCulture)),
            new("made with", $"Likeness {description.Version}, libtorch {Runtime.Version}, {options.Device}, {Runtime.Threads} threads"),
            .. description.Reasons.Select(reason => new Fact("chosen", reason)),
        ];
    }

    private static Fact Teaching(TrainingOptions options)
    {
        var batches = $"sampler {options.Sampler}, batch {options.BatchSize}";
        return !options.UsesLabels ? new("method", $"{options.Method}, without labels, {batches}")
            : new("loss", $"{options.Loss}, {(LossCompanions.Mines(options.Loss) ? $"miner {options.Miner}, " : "")}{batches}");
    }

    private static string Course(IReadOnlyList<EpochMetrics> epochs, string? metric) => epochs.Count == 0
        ? "no metrics were kept"
        : string.Create(CultureInfo.InvariantCulture, $"{epochs.Count} epochs, {epochs[^1].Seconds:F0} s, {epochs.Average(epoch => epoch.ImagesPerSecond):F0} images/s, {(metric is null ? "the last one kept" : $"best epoch by {metric}")}");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Names(IReadOnlyList<string> names) =>
        names.Count <= 20 ? string.Join(", ", names) : $"{Number(names.Count)}: {string.Join(", ", names.Take(10))}, ...";
}

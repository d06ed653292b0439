using Likeness.Evaluation.Pairs;
using Likeness.Reports;
using Likeness.Reports.Charts;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>Gathers what a run left behind into its report.</summary>
public static class RunReport
{
    private const int ThumbnailSize = 32;

    /// <summary>Writes report.html, pictures/ and MODEL.md of a finished run, from the same facts and figures.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="description">What was asked.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="drawings">What the method drew.</param>
    public static void Write(RunOutcome outcome, RunDescription description, TrainingData data, IReadOnlyList<Drawing> drawings)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        using var scope = new TensorScope();
        var content = Content(outcome, description, data, drawings);
        Report.Write(content, outcome.Folder.Path);
        ModelCard.Write(content, outcome.Model.Description, description, outcome.Folder);
    }

    private static ReportContent Content(RunOutcome outcome, RunDescription description, TrainingData data, IReadOnlyList<Drawing> drawings)
    {
        var part = outcome.Evaluation.Seen ?? outcome.Evaluation.Unseen;
        var verification = part?["verification"];
        var options = description.Options;
        return new()
        {
            Title = $"{Path.GetFileName(description.Source.TrimEnd(Path.DirectorySeparatorChar))}: {options.Encoder}, {(options.UsesLabels ? options.Loss : options.Method)}",
            Summary = options.UsesLabels
                ? $"A siamese network that tells whether two images are the same, trained on {data.Description.Name}."
                : $"An encoder that puts images which look alike near each other, trained on {data.Description.Name} without labels.",
            Warnings = [.. outcome.Evaluation.Results.Select(result => result.Collapse).OfType<string>().Distinct()],
            Facts = RunFacts.Of(description, data, outcome),
            Skipped = [.. outcome.Skipped.Select(image => new Fact(image.Source, image.Reason))],
            Metrics = [.. outcome.Evaluation.Results.Select(MetricTable.Of)],
            History = [.. outcome.Epochs.Select(epoch => Row(epoch, pairs: options.UsesLabels && LossCompanions.Mines(options.Loss)))],
            VerificationProtocol = verification is null ? "" : MetricTable.Of(verification).Protocol,
            Roc = verification?.Pairs is { } pairs ? RocBand.Of(pairs, (ulong)options.Seed) : [],
            Distances = verification?.Pairs is { } judged ? Distances(judged, outcome) : null,
            LatentSpace = Latent(outcome, data),
            Pictures = [.. drawings.Select(drawing => new ReportPicture(drawing.Title, drawing.Caption, drawing.Image))],
            HardPairs = part is null ? [] : RunExamples.HardPairs(part),
            Retrievals = part is null ? [] : RunExamples.Retrievals(part, outcome.Model),
        };
    }

    private static EpochRow Row(EpochMetrics epoch, bool pairs) => new(epoch.Epoch, epoch.Loss, epoch.Seconds)
    {
        // A loss over single images has no pairs or triplets of which some are done.
        ActiveShare = pairs ? epoch.ActiveShare : null,
        Validation = double.IsNaN(epoch.Knn) ? new() { ["spread"] = epoch.Spread } : new OrderedDictionary<string, double> { ["knn@5"] = epoch.Knn, ["auc"] = epoch.Auc },
    };

    private static DistanceSample Distances(JudgedPairs judged, RunOutcome outcome)
    {
        var sample = new DistanceSample { Same = Of(judged, same: true), Different = Of(judged, same: false) };
        return outcome.Model.Description.Calibration is not { } calibration
            ? sample
            : sample with { Threshold = calibration.ThresholdAt(calibration.UsualFar), FalseAcceptRate = calibration.UsualFar };
    }

    private static float[] Of(JudgedPairs judged, bool same)
    {
        List<float> distances = [];
        for (var pair = 0; pair < judged.Pairs.Count; pair++)
            if (judged.Pairs.Same[pair] == same)
                distances.Add((float)judged.Distances[pair]);
        return [.. distances];
    }

    private static LatentSpace? Latent(RunOutcome outcome, TrainingData data) => RunLatentSpace.Read(outcome.Folder, data) is not { } space ? null : space with
    {
        Thumbnails = [.. LatentRecorder.Images(data).Select(image => data.Seen.Read(image, ImageOptions.Square(ThumbnailSize, data.Images.Options.Channels)))],
    };
}

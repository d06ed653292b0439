using Likeness.Evaluation;
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

    /// <summary>Writes report.html and pictures/ of a finished run.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="description">What was asked.</param>
    /// <param name="data">What it was trained on.</param>
    public static void Write(RunOutcome outcome, RunDescription description, TrainingData data)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        using var scope = new TensorScope();
        var part = outcome.Evaluation.Seen ?? outcome.Evaluation.Unseen;
        var verification = part?["verification"];
        var options = description.Options;
        Report.Write(new ReportContent
        {
            Title = $"{Path.GetFileName(description.Source.TrimEnd(Path.DirectorySeparatorChar))}: {options.Encoder}, {options.Loss}",
            Summary = $"A siamese network that tells whether two images are the same, trained on {data.Description.Name}.",
            Warnings = [.. outcome.Evaluation.Results.Select(result => result.Collapse).OfType<string>().Distinct()],
            Facts = RunFacts.Of(description, data, outcome),
            Metrics = [.. outcome.Evaluation.Results.Select(MetricTable.Of)],
            History = [.. outcome.Epochs.Select(epoch => Row(epoch, pairs: LossCompanions.Mines(options.Loss)))],
            VerificationProtocol = verification is null ? "" : MetricTable.Of(verification).Protocol,
            Roc = verification?.Pairs is { } pairs ? RocBand.Of(pairs, (ulong)options.Seed) : [],
            Distances = verification?.Pairs is { } judged ? Distances(judged, outcome) : null,
            LatentSpace = Latent(outcome, data),
            HardPairs = part is null ? [] : RunExamples.HardPairs(part),
            Retrievals = part is null ? [] : RunExamples.Retrievals(part, outcome.Model),
        }, outcome.Folder.Path);
    }

    private static EpochRow Row(EpochMetrics epoch, bool pairs) => new(epoch.Epoch, epoch.Loss, epoch.Seconds)
    {
        // A loss over single images has no pairs or triplets of which some are done.
        ActiveShare = pairs ? epoch.ActiveShare : null,
        Validation = new OrderedDictionary<string, double> { ["knn@5"] = epoch.Knn, ["auc"] = epoch.Auc },
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

    private static LatentSpace? Latent(RunOutcome outcome, TrainingData data)
    {
        if (outcome.Epochs is not [var first, ..])
            return null;
        var stepsPerEpoch = first.Step / (double)first.Epoch;
        var frames = LatentRecorder.Read(outcome.Folder.Latent)
            .Select(frame => new LatentFrame(frame.Step / stepsPerEpoch, frame.Embeddings.ToArray<float>())).ToArray();
        if (frames.Length == 0)
            return null;
        var images = LatentRecorder.Images(data);
        var seen = data.Seen;
        return new()
        {
            Dimensions = outcome.Model.Description.Options.Embedding,
            Frames = frames,
            Labels = [.. images.Select(image => data.Labels[image])],
            ClassNames = seen.ClassNames,
            Thumbnails = [.. images.Select(image => seen.Read(image, ImageOptions.Square(ThumbnailSize, data.Images.Options.Channels)))],
        };
    }
}

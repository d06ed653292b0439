using Likeness.Datasets;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>A training from data to report: train, calibrate, measure, draw.</summary>
public static class TrainingRun
{
    /// <summary>Starts a training in a new folder.</summary>
    /// <param name="request">What to train on what.</param>
    /// <param name="splits">The data.</param>
    /// <param name="run">A folder without a run in it.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops at the next step; <see cref="Resume"/> goes on.</param>
    /// <exception cref="InvalidDataException">The folder holds a run already, or the data cannot be trained on.</exception>
    public static RunOutcome Start(
        RunRequest request, DatasetSplits splits, RunFolder run, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (File.Exists(run.Description))
            throw new InvalidDataException($"{run.Path} holds a run already. Go on with it by 'likeness resume {run.Path}', or give another folder with --out.");
        using var data = TrainingData.Prepare(splits, request.Options);
        var description = new RunDescription(request.Source, request.Options, data.Description, request.Reasons, ProductVersion.Text);
        description.Write(run.Description);
        try
        {
            return Continue(description, splits, data, run, progress, cancellation);
        }
        catch when (!File.Exists(run.Checkpoint))
        {
            // It could not begin, so there is nothing to resume, and the folder is free for another try.
            File.Delete(run.Description);
            throw;
        }
    }

    /// <summary>Goes on where a run was stopped, or measures and reports a finished one again.</summary>
    /// <param name="run">A folder in which <see cref="Start"/> began.</param>
    /// <param name="splits">The same data as then.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops at the next step.</param>
    /// <exception cref="InvalidDataException">The folder holds no run, or the data has changed.</exception>
    public static RunOutcome Resume(
        RunFolder run, DatasetSplits splits, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var description = RunDescription.Read(run.Description);
        using var data = TrainingData.Prepare(splits, description.Options);
        if (data.Description.Fingerprint != description.Data.Fingerprint)
            throw new InvalidDataException($"{description.Source} has changed since {run.Path} was started: its fingerprint is {data.Description.Fingerprint[..12]}, it was {description.Data.Fingerprint[..12]}. Put the old data back, or start a new run.");
        return Continue(description, splits, data, run, progress, cancellation);
    }

    private static RunOutcome Continue(
        RunDescription description, DatasetSplits splits, TrainingData data, RunFolder run, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        new Trainer(description.Options, data, run, TimeProvider.System).Train(progress, cancellation);
        var model = ModelFinish.Finish(run, data);
        var evaluation = RunEvaluation.Measure(model, splits, data);
        var outcome = new RunOutcome(run, model, [.. MetricsLog.Read(run.Metrics)], evaluation);
        EvaluationFile.Write(run.Evaluation, [.. evaluation.Results]);
        RunProjector.Write(outcome, data);
        RunReport.Write(outcome, description, data);
        return outcome;
    }
}

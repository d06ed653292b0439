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
    /// <exception cref="InvalidDataException">The folder holds a run already, another process is at work there, or the data cannot be trained on.</exception>
    /// <exception cref="ArgumentException">Options contradict each other or do not fit the data; nothing was written.</exception>
    public static RunOutcome Start(
        RunRequest request, DatasetSplits splits, RunFolder run, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (File.Exists(run.Description) || File.Exists(run.Checkpoint))
            throw new InvalidDataException($"{run.Path} holds a run already. Go on with it by 'likeness resume {run.Path}', or give another folder with --out.");
        using var data = TrainingData.Prepare(splits, request.Options);
        if (data.Images.Skipped.Count > 0)
            request = request.Revise?.Invoke(data) ?? request;
        var description = new RunDescription(request.Source, request.Options, data.Description, request.Reasons, ProductVersion.Text);
        using var trainer = new Trainer(description.Options, data, run, TimeProvider.System);
        using var held = RunLock.Take(run);
        description.Write(run.Description);
        SkippedFile.Write(run.Skipped, data.Images.Skipped);
        trainer.Train(progress, cancellation);
        return Conclude(description, splits, data, run, trainer.Draw());
    }

    /// <summary>Goes on where a run was stopped, or measures and reports a finished one again.</summary>
    /// <param name="run">A folder in which <see cref="Start"/> began.</param>
    /// <param name="splits">The same data as then.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops at the next step.</param>
    /// <exception cref="InvalidDataException">The folder holds no run, another process is at work there, or the data has changed.</exception>
    public static RunOutcome Resume(
        RunFolder run, DatasetSplits splits, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var description = RunDescription.Read(run.Description);
        using var held = RunLock.Take(run);
        using var data = TrainingData.Prepare(splits, description.Options);
        if (data.Description.Fingerprint != description.Data.Fingerprint)
            throw new InvalidDataException($"{description.Source} has changed since {run.Path} was started: its fingerprint is {data.Description.Fingerprint}, it was {description.Data.Fingerprint}. Put the old data back, or start a new run.");
        using var trainer = new Trainer(description.Options, data, run, TimeProvider.System);
        trainer.Train(progress, cancellation);
        return Conclude(description, splits, data, run, trainer.Draw());
    }

    private static RunOutcome Conclude(RunDescription description, DatasetSplits splits, TrainingData data, RunFolder run, IReadOnlyList<Drawing> drawings)
    {
        var model = ModelFinish.Finish(run, data);
        var evaluation = RunEvaluation.Measure(model, splits, data);
        var outcome = new RunOutcome(run, model, [.. MetricsLog.Read(run.Metrics)], evaluation) { Skipped = [.. data.Images.Skipped, .. evaluation.Skipped] };
        SkippedFile.Write(run.Skipped, outcome.Skipped);
        EvaluationFile.Write(run.Evaluation, [.. evaluation.Results]);
        RunProjector.Write(outcome, data);
        RunReport.Write(outcome, description, data, drawings);
        return outcome;
    }
}

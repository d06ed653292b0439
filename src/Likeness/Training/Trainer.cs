using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Trains a siamese network, from the start or from a checkpoint, and writes the run's files on the way.</summary>
/// <remarks>
/// It may be killed at any moment: a checkpoint is whole or absent, and every step depends only on the checkpoint, the seed and
/// its own number, so going on gives the weights that an undisturbed training gives, bit for bit, on the same machine and libtorch.
/// </remarks>
public sealed class Trainer
{
    private static readonly TimeSpan s_betweenCheckpoints = TimeSpan.FromSeconds(5);

    private readonly TrainingOptions _options;
    private readonly TrainingData _data;
    private readonly RunFolder _run;
    private readonly TimeProvider _clock;
    private readonly TrainingStep _step;
    private readonly EpochValidation _validation;
    private readonly CollapseCheck _collapse;

    /// <param name="options">What to train and how.</param>
    /// <param name="data">The data, prepared with the same options.</param>
    /// <param name="run">Where files go. A checkpoint in it is continued.</param>
    /// <param name="clock">Tells how long things take.</param>
    public Trainer(TrainingOptions options, TrainingData data, RunFolder run, TimeProvider clock)
    {
        (_options, _data, _run, _clock) = (options, data, run, clock);
        Runtime.Threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        _step = new(options, data);
        _validation = new(data, options);
        _collapse = new(options.Loss == "triplet" ? options.Margin : null);
    }

    /// <summary>Trains until the last epoch, until patience runs out, or until cancelled.</summary>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops after the current step; a checkpoint is kept.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; resume goes on from here.</exception>
    /// <exception cref="TrainingException">The loss is no longer a number.</exception>
    public void Train(IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_run.Checkpoint)!);
        using var state = new TrainingState(_options, _data);
        if (File.Exists(_run.Checkpoint))
            state.Restore(_run.Checkpoint);
        else
            state.Save(_run.Checkpoint);
        using var journal = new RunJournal(_run, _data, _step.TotalSteps, state.Step);
        journal.Start(state.Network, state.Step);

        var session = new Session(state, journal, progress, _clock.GetTimestamp());
        while (state.Step < _step.TotalSteps && !OutOfPatience(state))
            RunEpoch(session, cancellation);
    }

    private bool OutOfPatience(TrainingState state) =>
        _options.Patience > 0 && state.Step % _step.Sampler.StepsPerEpoch == 0 && Epoch(state.Step) - 1 - state.BestEpoch >= _options.Patience;

    /// <summary>The epoch that a step belongs to, from 1.</summary>
    private int Epoch(long step) => (int)(step / _step.Sampler.StepsPerEpoch) + 1;

    private void RunEpoch(Session session, CancellationToken cancellation)
    {
        var state = session.State;
        var epoch = Epoch(state.Step);
        var end = (long)epoch * _step.Sampler.StepsPerEpoch;
        var lastSaved = _clock.GetTimestamp();
        while (state.Step < end)
        {
            if (cancellation.IsCancellationRequested)
            {
                Save(session);
                cancellation.ThrowIfCancellationRequested();
            }
            Step(session);
            if (state.Step < end)
            {
                session.Progress?.Report(Progress(state, epoch));
                if (_clock.GetElapsedTime(lastSaved) > s_betweenCheckpoints)
                {
                    Save(session);
                    lastSaved = _clock.GetTimestamp();
                }
            }
        }
        FinishEpoch(session, epoch);
    }

    private void Step(Session session)
    {
        var state = session.State;
        var start = _clock.GetTimestamp();
        var batch = _step.Sampler.Batch(state.Step);
        var result = _step.Run(state, batch);
        state.Sums = state.Sums.Plus(result, batch.Length, _clock.GetElapsedTime(start).TotalSeconds);
        session.Journal.Step(state.Network, state.Step, result, _step.LearningRate(state.Step - 1));
    }

    private void FinishEpoch(Session session, int epoch)
    {
        var state = session.State;
        var (knn, auc, spread) = _validation.Measure(state.Network);
        var metrics = new EpochMetrics
        {
            Epoch = epoch,
            Step = state.Step,
            Loss = state.Sums.MeanLoss,
            ActiveShare = state.Sums.MeanActiveShare,
            LearningRate = _step.LearningRate(state.Step - 1),
            ImagesPerSecond = state.Sums.ImagesPerSecond,
            Seconds = state.Seconds + session.Elapsed(_clock),
            Knn = knn,
            Auc = auc,
            Spread = spread.Relative,
        };
        session.Journal.Epoch(metrics);
        var score = _options.Metric == "auc" ? auc : knn;
        if (score > state.BestMetric)
        {
            (state.BestMetric, state.BestEpoch) = (score, epoch);
            new Model(new(_options, _data.Description, null, ProductVersion.Text), state.Network).Save(_run.Best);
        }
        var progress = Progress(state, epoch) with { Finished = metrics, Warning = _collapse.Warning(metrics.Loss, metrics.ActiveShare, spread) };
        state.Sums = default;
        Save(session);
        session.Progress?.Report(progress);
    }

    private void Save(Session session)
    {
        var before = session.State.Seconds;
        session.State.Seconds += session.Elapsed(_clock);
        session.State.Save(_run.Checkpoint);
        session.State.Seconds = before;
    }

    private TrainingProgress Progress(TrainingState state, int epoch)
    {
        var sums = state.Sums;
        var remaining = TimeSpan.FromSeconds((_step.TotalSteps - state.Step) * sums.Seconds / Math.Max(1, sums.Steps));
        return new(epoch, _options.Epochs, sums.Steps / (double)_step.Sampler.StepsPerEpoch, sums.MeanLoss, sums.MeanActiveShare, sums.ImagesPerSecond, remaining);
    }

    private sealed record Session(TrainingState State, RunJournal Journal, IProgress<TrainingProgress>? Progress, long Start)
    {
        public double Elapsed(TimeProvider clock) => clock.GetElapsedTime(Start).TotalSeconds;
    }
}

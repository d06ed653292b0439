using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Trains a siamese network, from the start or from a checkpoint, and writes the run's files on the way.</summary>
/// <remarks>
/// It may be killed at any moment: a checkpoint is whole or absent, and every step depends only on the checkpoint, the seed and
/// its own number, so going on gives the weights that an undisturbed training gives, bit for bit, on the same machine and libtorch.
/// </remarks>
public sealed class Trainer : IDisposable
{
    private static readonly TimeSpan s_betweenCheckpoints = TimeSpan.FromSeconds(5);

    private const int DrawnImages = 48;

    private readonly TrainingOptions _options;
    private readonly TrainingData _data;
    private readonly RunFolder _run;
    private readonly TimeProvider _clock;
    private readonly TrainingStep _step;
    private readonly TrainingState _state;
    private readonly EpochValidation _validation;
    private readonly CollapseCheck _collapse;

    /// <summary>Moments at which the latent space is recorded, 0 for none: each embeds up to 1,000 images.</summary>
    public int LatentFrames { get; init; } = LatentMoments.Usual;

    /// <summary>Tells how long the processors have worked for this process.</summary>
    public Func<TimeSpan> ProcessorTime { get; init; } = () => Environment.CpuUsage.TotalTime;

    /// <summary>Makes network, loss, sampler and the rest; nothing is written yet.</summary>
    /// <param name="options">What to train and how.</param>
    /// <param name="data">The data, prepared with the same options.</param>
    /// <param name="run">Where files go. A checkpoint in it is continued.</param>
    /// <param name="clock">Tells how long things take.</param>
    /// <exception cref="ArgumentException">Options contradict each other or do not fit the data.</exception>
    /// <exception cref="InvalidDataException">Pretrained weights cannot be read, or are of another architecture.</exception>
    public Trainer(TrainingOptions options, TrainingData data, RunFolder run, TimeProvider clock)
    {
        (_options, _data, _run, _clock) = (options, data, run, clock);
        Runtime.Threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        _step = new(options, data);
        _validation = new(data, options);
        _collapse = new(options);
        _state = new(options, data, resumes: File.Exists(run.Checkpoint));
    }

    /// <summary>Trains until the last epoch, until patience runs out, or until cancelled.</summary>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops after the current step; a checkpoint is kept.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; resume goes on from here.</exception>
    /// <exception cref="TrainingException">Loss, weights or embeddings are no longer numbers; the last checkpoint is from before.</exception>
    /// <exception cref="InvalidDataException">The run's checkpoint is damaged, or of another training.</exception>
    /// <exception cref="IOException">A file of the run cannot be written; what was there before is untouched.</exception>
    public void Train(IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_run.Checkpoint)!);
        if (File.Exists(_run.Checkpoint))
            _state.Restore(_run.Checkpoint);
        else
            Begin(progress);
        using var journal = new RunJournal(_run, new(_run.Latent, _data, LatentMoments.Of(_step.TotalSteps, LatentFrames)), _data, _state.Step);
        journal.Start(_state.Kept, _state.Step);

        var session = new Session(journal, progress, Elapsed(_state.Seconds), Processors(_state.ProcessorSeconds));
        while (_state.Step < _step.TotalSteps && !OutOfPatience())
            RunEpoch(session, cancellation);
    }

    /// <summary>What the method draws, where it draws at all: of images that it was not trained on, the same ones each time.</summary>
    public IReadOnlyList<Drawing> Draw()
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        Runtime.Seed((ulong)_options.Seed);
        var shown = _data.Plan.Validation;
        var stride = Math.Max(1, shown.Length / DrawnImages);
        var images = Embedder.Rows(_data.Images.Pixels, [.. shown.Where((_, index) => index % stride == 0).Take(DrawnImages)]);
        _state.Network.Eval();
        var pictures = _state.Method.Pictures(_state.Network, Embedder.ToUnitRange(images, _options.Device));
        _state.Network.Train();
        return [.. pictures.Select(Drawing.Of)];
    }

    /// <summary>Frees network, optimiser and the batch that was gathered ahead.</summary>
    public void Dispose()
    {
        _step.Dispose();
        _state.Dispose();
    }

    private bool OutOfPatience() =>
        _options.Patience > 0 && Epoch(_state.Step) - 1 - _state.BestEpoch >= _options.Patience;

    /// <summary>The epoch that the next step belongs to, from 1.</summary>
    private int Epoch(long step) => (int)(step / _step.Sampler.StepsPerEpoch) + 1;

    private void Begin(IProgress<TrainingProgress>? progress)
    {
        _state.Save(_run.Checkpoint);
        if (_state.Pretrained is { } origin)
            progress?.Report(Progress(1) with { Note = $"pretrained: {origin.Summary}" });
    }

    private void RunEpoch(Session session, CancellationToken cancellation)
    {
        var epoch = Epoch(_state.Step);
        var end = (long)epoch * _step.Sampler.StepsPerEpoch;
        var lastSaved = _clock.GetTimestamp();
        while (true)
        {
            if (cancellation.IsCancellationRequested)
            {
                Save(session);
                cancellation.ThrowIfCancellationRequested();
            }
            Step(session);
            if (_state.Step == end)
                break;
            session.Progress?.Report(Progress(epoch));
            if (_clock.GetElapsedTime(lastSaved) > s_betweenCheckpoints)
            {
                Save(session);
                lastSaved = _clock.GetTimestamp();
            }
        }
        FinishEpoch(session, epoch);
    }

    private void Step(Session session)
    {
        var start = _clock.GetTimestamp();
        var batch = _step.Take(_state.Step);
        var waited = _clock.GetElapsedTime(start).TotalSeconds;
        var result = _step.Run(_state, batch);
        _state.Sums = _state.Sums.Plus(result, batch.Rows.Length, _clock.GetElapsedTime(start).TotalSeconds, waited);
        session.Journal.Step(_state.Kept, _state.Step, result, _step.LearningRate(_state.Step - 1));
    }

    private void FinishEpoch(Session session, int epoch)
    {
        var validation = _validation.Measure(_state);
        var metrics = new EpochMetrics
        {
            Epoch = epoch,
            Step = _state.Step,
            Loss = _state.Sums.MeanLoss,
            ActiveShare = _state.Sums.MeanActiveShare,
            LearningRate = _step.LearningRate(_state.Step - 1),
            ImagesPerSecond = _state.Sums.ImagesPerSecond,
            Waiting = _state.Sums.Waiting,
            Seconds = session.Seconds,
            ProcessorSeconds = session.ProcessorSeconds,
            Knn = validation.Knn,
            Auc = validation.Auc,
            EpisodeAccuracy = validation.EpisodeAccuracy,
            Spread = validation.Spread.Relative,
        };
        session.Journal.Epoch(metrics);
        KeepBest(_options.ChoosingMetric is { } metric ? validation.Metric(metric) : epoch, epoch);
        var progress = Progress(epoch) with { Finished = metrics, Warning = _collapse.Warning(metrics.Loss, metrics.ActiveShare, validation.Spread) };
        _state.Sums = default;
        Save(session);
        session.Progress?.Report(progress);
    }

    private void KeepBest(double score, int epoch)
    {
        if (score <= _state.BestMetric)
            return;
        (_state.BestMetric, _state.BestEpoch) = (score, epoch);
        new Model(new(_options, _data.Description, null, ProductVersion.Text) { Pretrained = _state.Pretrained }, _state.Kept).Save(_run.Best);
    }

    private void Save(Session session)
    {
        Divergence.Refuse(_state, _options);
        (_state.Seconds, _state.ProcessorSeconds) = (session.Seconds, session.ProcessorSeconds);
        _state.Save(_run.Checkpoint);
    }

    private TrainingProgress Progress(int epoch)
    {
        var sums = _state.Sums;
        var remaining = TimeSpan.FromSeconds((_step.TotalSteps - _state.Step) * sums.Seconds / Math.Max(1, sums.Steps));
        return new(epoch, _options.Epochs, sums.Steps / (double)_step.Sampler.StepsPerEpoch, sums.MeanLoss, sums.MeanActiveShare, sums.ImagesPerSecond, remaining);
    }

    /// <summary>Counts on from what was counted before.</summary>
    private Func<double> Elapsed(double before)
    {
        var start = _clock.GetTimestamp();
        return () => before + _clock.GetElapsedTime(start).TotalSeconds;
    }

    private Func<double?> Processors(double? before)
    {
        var start = ProcessorTime();
        return () => before + (ProcessorTime() - start).TotalSeconds;
    }

    /// <summary>One call of <see cref="Train"/>.</summary>
    private sealed class Session(RunJournal journal, IProgress<TrainingProgress>? progress, Func<double> seconds, Func<double?> processorSeconds)
    {
        public RunJournal Journal { get; } = journal;

        public IProgress<TrainingProgress>? Progress { get; } = progress;

        /// <summary>Seconds of this call and of all before it.</summary>
        public double Seconds => seconds();

        /// <summary>The same for the processors.</summary>
        public double? ProcessorSeconds => processorSeconds();
    }
}

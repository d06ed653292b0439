using System.Diagnostics;
using Likeness.Training;

namespace Likeness.Studio.Trainings;

/// <summary>A training in a process of its own, and all that is known of it.</summary>
internal sealed class TrainingProcess : IDisposable
{
    private const int MostLines = 60;
    private const int Interrupted = 130;
    // Data that is being decoded is not left in the middle, and nothing is lost there; a training writes a checkpoint first.
    private static readonly TimeSpan s_patienceBefore = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly TrainingCurve _curve = new();
    private readonly Queue<string> _log = new();
    private readonly RunFolder _run;
    private readonly string _name;
    private readonly Process _process;

    private ProgressLine? _progress;
    private bool _isStopping;
    private int? _exitCode;

    /// <param name="program">What trains.</param>
    /// <param name="command">train or resume, with all arguments.</param>
    /// <param name="name">Of the run.</param>
    /// <param name="run">Its folder.</param>
    public TrainingProcess(TrainingProgram program, IReadOnlyList<string> command, string name, RunFolder run)
    {
        (_name, _run) = (name, run);
        foreach (var epoch in Measured())
            _curve.Add(new(epoch.Epoch, epoch.Loss, epoch.ActiveShare), isEpochEnd: true);
        _process = program.Start(command);
        Ended = Task.WhenAll(ReadAsync(_process.StandardOutput, Hear), ReadAsync(_process.StandardError, Note), _process.WaitForExitAsync())
            .ContinueWith(_ => End(), TaskScheduler.Default);
    }

    /// <summary>Done once the process has ended and all it said is heard.</summary>
    public Task Ended { get; }

    /// <summary>The training as it is now.</summary>
    public TrainingAnswer Now()
    {
        lock (_lock)
            return new(State(), _name, _exitCode is not null && CanResume(), _progress, _curve.Points, Frames(), [.. _log]);
    }

    /// <summary>What Ctrl-C does: it writes down what it has and ends. Who does not wait for <see cref="Ended"/> misses nothing but that.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (_isStopping || _exitCode is not null)
                return;
            _isStopping = true;
        }
        _process.StandardInput.Close();
        // Whatever holds it up: a training that is killed goes on from its last checkpoint.
        _ = Ended.WaitAsync(_progress is null ? s_patienceBefore : s_patience).ContinueWith(
            _ => _process.Kill(entireProcessTree: true), CancellationToken.None, TaskContinuationOptions.NotOnRanToCompletion, TaskScheduler.Default);
    }

    /// <summary>Lets go of the process, which must have ended.</summary>
    public void Dispose() => _process.Dispose();

    private TrainingState State() => (_exitCode, _progress) switch
    {
        (0, _) => TrainingState.Finished,
        (Interrupted, _) => TrainingState.Stopped,
        ({ }, _) => _isStopping ? TrainingState.Stopped : TrainingState.Failed,
        _ when _isStopping => TrainingState.Stopping,
        (_, null) => TrainingState.Preparing,
        (_, { IsEpochEnd: true } last) when last.Epoch == last.Epochs => TrainingState.Measuring,
        _ => TrainingState.Training,
    };

    private bool CanResume() => File.Exists(_run.Description) && !File.Exists(_run.Model);

    private int Frames() => Directory.Exists(_run.Latent) ? Directory.EnumerateFiles(_run.Latent, "*.safetensors").Count() : 0;

    private IEnumerable<EpochMetrics> Measured()
    {
        try
        {
            return [.. MetricsLog.Read(_run.Metrics)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> heard)
    {
        while (await reader.ReadLineAsync() is { } line)
            heard(line);
    }

    private void Hear(string line)
    {
        if (ProgressLine.Parse(line) is not { } progress)
            return;
        lock (_lock)
        {
            _progress = progress;
            _curve.Add(new(progress.Position, progress.Loss, progress.ActiveShare), progress.IsEpochEnd);
        }
    }

    private void Note(string line)
    {
        lock (_lock)
        {
            // Where the run lies is for those who started the server.
            _log.Enqueue(line.Replace(_run.Path, _name, StringComparison.Ordinal));
            if (_log.Count > MostLines)
                _log.Dequeue();
        }
    }

    private void End()
    {
        lock (_lock)
            _exitCode = _process.ExitCode;
    }
}

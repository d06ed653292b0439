using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>The trainings of an experiment in a folder: which are finished, and working on the others.</summary>
/// <remarks>
/// A finished training is not repeated; one that was stopped or killed goes on from its last checkpoint. Any number of processes may
/// work in one folder: each takes a training that nobody holds.
/// </remarks>
/// <param name="experiment">The experiment.</param>
/// <param name="folder">Where everything is written.</param>
public sealed class ExperimentRun(Experiment experiment, string folder)
{
    private (string Source, DatasetSplits Splits)? _opened;

    /// <summary>The experiment.</summary>
    public Experiment Experiment { get; } = experiment;

    /// <summary>All its trainings.</summary>
    public IReadOnlyList<Cell> Cells { get; } = [.. experiment.Cells()];

    /// <summary>Finished trainings from elsewhere, by the name of their cell; these are only measured.</summary>
    public IReadOnlyDictionary<string, RunFolder> Given { get; init; } = new Dictionary<string, RunFolder>();

    /// <summary>Opens a data set by its source.</summary>
    public Func<string, DatasetSplits> Open { get; init; } = source => DatasetCatalog.Open(source);

    /// <summary>The result of a training; null where it is not finished.</summary>
    /// <exception cref="InvalidDataException">What is there is of other options, or damaged.</exception>
    public CellResult? Result(Cell cell) => CellResult.Find(Folder(cell).Result, cell, Experiment.Protocols);

    /// <summary>Where a training's own files are.</summary>
    public RunFolder Run(Cell cell) => Given.GetValueOrDefault(cell.Name) ?? Folder(cell).Run;

    /// <summary>The data of a training; that of the last one asked for is kept.</summary>
    public DatasetSplits Data(Cell cell)
    {
        if (_opened?.Source != cell.Data)
            _opened = (cell.Data, Open(cell.Data));
        return _opened.Value.Splits;
    }

    /// <summary>Finishes every training that is neither finished nor held by another process.</summary>
    /// <param name="chosen">Some of <see cref="Cells"/>.</param>
    /// <param name="progress">Told after each step and each training.</param>
    /// <param name="cancellation">Stops at the next step; calling this again goes on from there.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Work(IReadOnlyList<Cell> chosen, IProgress<CellProgress>? progress = null, CancellationToken cancellation = default)
    {
        foreach (var cell in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            // What joins trainings comes behind them; those that another process still works on are not waited for.
            if (Result(cell) is not null || cell.Joined.Any(training => Result(training) is null))
                continue;
            using var held = RunLock.TryTake(Folder(cell).Run);
            // Another process may have finished it between the two looks.
            if (held is not null && Result(cell) is null)
                Finish(cell, chosen, progress, cancellation);
        }
    }

    private void Finish(Cell cell, IReadOnlyList<Cell> chosen, IProgress<CellProgress>? progress, CancellationToken cancellation)
    {
        var finished = chosen.Count(other => File.Exists(Folder(other).Result));
        var steps = progress is null ? null : new Steps(step => progress.Report(new(cell, finished, chosen.Count) { Training = step }));
        var result = cell.IsTraining
            ? new CellTraining(cell, Run(cell), Data(cell)) { Frames = cell.Options.Seed == Experiment.Seeds[0] ? Experiment.Frames : 0 }.Finish(Experiment.Protocols, steps, cancellation)
            : new CellJoin(cell, Data(cell), [.. cell.Joined.Select(Run)]).Measure(Experiment.Protocols, [.. cell.Joined.Select(training => Result(training)!)]);
        result.Write(Folder(cell).Result);
        progress?.Report(new(cell, finished + 1, chosen.Count) { Result = result });
    }

    private CellFolder Folder(Cell cell) => new(folder, cell);

    /// <summary>Told at once and on the same thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Steps(Action<TrainingProgress> told) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => told(value);
    }
}

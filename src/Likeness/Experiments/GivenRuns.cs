using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>Finds the trainings of an experiment among runs that were made one by one, by 'likeness train'.</summary>
public static class GivenRuns
{
    /// <summary>Which run is which training: that of the same data and the same options.</summary>
    /// <param name="cells">The trainings of the experiment.</param>
    /// <param name="runs">Finished runs.</param>
    /// <exception cref="InvalidDataException">A run is not finished, or none of the trainings.</exception>
    public static IReadOnlyDictionary<string, RunFolder> Match(IReadOnlyList<Cell> cells, IEnumerable<RunFolder> runs) =>
        runs.ToDictionary(run => Find(cells, run).Name, run => run);

    private static Cell Find(IReadOnlyList<Cell> cells, RunFolder run)
    {
        var description = RunDescription.Read(run.Description);
        if (!File.Exists(run.Model))
            throw new InvalidDataException($"{run.Path} is not finished: it has no {Path.GetFileName(run.Model)} yet. Finish it with 'likeness resume {run.Path}'.");
        return cells.FirstOrDefault(cell => cell.IsTraining && cell.Data == description.Source && cell.IsTrainedBy(description.Options))
            ?? throw new InvalidDataException($"{run.Path}, trained on {description.Source} with seed {description.Options.Seed}, is none of the {cells.Count} trainings of this experiment: data and all options must be the same. Train it with the experiment's recipe and one of its seeds.");
    }
}

namespace Likeness.Studio.Runs;

/// <summary>A training with all that can be compared of it.</summary>
/// <param name="Run">What it is.</param>
/// <param name="Options">The recipe, and every option.</param>
/// <param name="Epochs">What each epoch measured.</param>
/// <param name="Results">Figures of the finished model on its test images; none before.</param>
internal sealed record RunAnswer(RunSummary Run, IReadOnlyList<RunOption> Options, IReadOnlyList<RunEpoch> Epochs, IReadOnlyList<RunFigures> Results)
{
    public static RunAnswer Of(string name, RunRecord record) => new(
        RunSummary.Of(name, record.Folder, record.Description, record.Epochs), RunOption.Of(record.Description), record.Epochs, [.. record.Results().Select(RunFigures.Of)]);
}

/// <summary>The trainings that the server knows of.</summary>
/// <param name="Runs">The latest first.</param>
/// <param name="Damaged">Names of runs whose files cannot be read.</param>
internal sealed record RunList(IReadOnlyList<RunSummary> Runs, IReadOnlyList<string> Damaged);

using Likeness.Experiments;

namespace Likeness.Cli.Experiments;

/// <summary>An experiment as the user asked for it.</summary>
/// <param name="Name">Its name, or that of its file.</param>
/// <param name="Run">The experiment and its folder.</param>
/// <param name="Chosen">The trainings to finish, and what joins them.</param>
internal sealed record ExperimentPlan(string Name, ExperimentRun Run, IReadOnlyList<Cell> Chosen)
{
    /// <summary>How many trainings there are to finish, finished ones among them.</summary>
    public int Trainings => Chosen.Count(cell => cell.IsTraining);

    /// <summary>The page to write its section in; null for none.</summary>
    public string? Documentation { get; init; }

    /// <summary>What was typed after "likeness".</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The command that finishes every training of the experiment, not only those chosen now: a section is about all that lie in the folder.</summary>
    public IReadOnlyList<string> WholeCommand { get; init; } = [];
}

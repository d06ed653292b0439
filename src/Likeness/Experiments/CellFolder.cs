using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>The files of one training of an experiment.</summary>
/// <param name="experiment">The folder of the experiment.</param>
/// <param name="cell">The training.</param>
public sealed class CellFolder(string experiment, Cell cell)
{
    /// <summary>Where it is trained.</summary>
    public RunFolder Run { get; } = new(Path.Combine(experiment, cell.Name));

    /// <summary>Its figures; it is finished when this file is there.</summary>
    public string Result => Path.Combine(Run.Path, "result.json");
}

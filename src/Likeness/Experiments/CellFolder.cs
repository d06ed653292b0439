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

    /// <summary>Lets others see that somebody works on it.</summary>
    /// <returns>Gives it free again when disposed; null where another process, or another thread, holds it.</returns>
    public IDisposable? TryLock()
    {
        Directory.CreateDirectory(Run.Path);
        try
        {
            // The system gives the lock of a killed process free.
            return new FileStream(Path.Combine(Run.Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}

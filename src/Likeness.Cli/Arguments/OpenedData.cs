using Likeness.Cli.Output;
using Likeness.Datasets;
using Likeness.Datasets.Finding;

namespace Likeness.Cli.Arguments;

/// <summary>Data that the user named, opened.</summary>
/// <param name="Source">A known name, or a full path: what opens the same data again from any folder.</param>
/// <param name="Name">Short, for a folder's name.</param>
/// <param name="Splits">The data.</param>
internal sealed record OpenedData(string Source, string Name, DatasetSplits Splits)
{
    /// <summary>Opens data by name or path, downloading a known set that is nowhere.</summary>
    /// <exception cref="DatasetException">There is no such data, or it cannot be used.</exception>
    public static OpenedData Open(string nameOrPath, Terminal terminal)
    {
        var known = DatasetCatalog.Known.Any(set => set.Name == nameOrPath);
        using var download = new DownloadLine(terminal);
        var splits = DatasetCatalog.Open(nameOrPath, new DatasetQuery { Progress = download, Cancellation = terminal.Cancellation });
        return new(
            known ? nameOrPath : Path.GetFullPath(nameOrPath),
            known ? nameOrPath : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(nameOrPath))),
            splits);
    }
}

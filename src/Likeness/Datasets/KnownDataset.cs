namespace Likeness.Datasets;

/// <summary>A published data set that can be named on the command line.</summary>
public abstract class KnownDataset
{
    /// <summary>Its name: "mnist".</summary>
    public abstract string Name { get; }

    /// <summary>The folder that its files lie in, below the places where sets are kept: its name, but for a set cut from another's files.</summary>
    public virtual string FolderName => Name;

    /// <summary>What it holds, in a line.</summary>
    public abstract string Summary { get; }

    /// <summary>Under which terms, and whose work it is.</summary>
    public abstract string Licence { get; }

    /// <summary>Its home page; none for a set that is generated.</summary>
    public virtual Uri? Home => null;

    /// <summary>The files to download; empty for a set that is generated.</summary>
    public virtual IReadOnlyList<DatasetFile> Files => [];

    /// <summary>Folders where a system package puts it.</summary>
    public virtual IReadOnlyList<string> SystemFolders => [];

    /// <summary>The command that installs it, where a system package has it.</summary>
    public virtual string? InstallCommand => null;

    /// <summary>How to make its files where they are not published as they are here; null where they can be downloaded.</summary>
    public virtual string? Preparation => null;

    /// <summary>What a user can do to have the set.</summary>
    public string HowToGet
    {
        get
        {
            if (Preparation is { } preparation)
                return $"{preparation} Set LIKENESS_DATA to the folder above {FolderName}.";
            var install = InstallCommand is { } command ? $"Run '{command}', or put" : "Put";
            return $"{install} {string.Join(", ", Files.Select(file => file.Name))} from {Home} into a folder named {FolderName} and set LIKENESS_DATA to the folder above it.";
        }
    }

    /// <summary>Whether a folder holds the set.</summary>
    public virtual bool IsIn(string folder) => Files.All(file => File.Exists(Path.Combine(folder, file.Name)));

    /// <summary>Opens the set.</summary>
    /// <param name="folder">Where its files lie; ignored by a set that is generated.</param>
    /// <exception cref="DatasetException">Files are missing or damaged.</exception>
    public abstract DatasetSplits Open(string folder);
}

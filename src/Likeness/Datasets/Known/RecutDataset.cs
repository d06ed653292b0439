namespace Likeness.Datasets.Known;

/// <summary>The files of another known data set, cut in parts of its own.</summary>
public abstract class RecutDataset : KnownDataset
{
    private readonly KnownDataset _whole;

    /// <param name="whole">Whose files they are.</param>
    private protected RecutDataset(KnownDataset whole) => _whole = whole;

    /// <inheritdoc/>
    public sealed override string FolderName => _whole.FolderName;

    /// <inheritdoc/>
    public sealed override string Licence => _whole.Licence;

    /// <inheritdoc/>
    public sealed override Uri? Home => _whole.Home;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<DatasetFile> Files => _whole.Files;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> SystemFolders => _whole.SystemFolders;

    /// <inheritdoc/>
    public sealed override string? InstallCommand => _whole.InstallCommand;

    /// <inheritdoc/>
    public sealed override string? Preparation => _whole.Preparation;

    /// <inheritdoc/>
    public sealed override bool IsIn(string folder) => _whole.IsIn(folder);
}

namespace Likeness.Datasets.Known;

/// <summary>The images of <see cref="Omniglot"/> in other parts than its own.</summary>
public abstract class OmniglotSplit : KnownDataset
{
    private readonly Omniglot _whole = new();

    private protected OmniglotSplit()
    {
    }

    /// <inheritdoc/>
    public sealed override string FolderName => _whole.FolderName;

    /// <inheritdoc/>
    public sealed override string Licence => _whole.Licence;

    /// <inheritdoc/>
    public sealed override Uri? Home => _whole.Home;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<DatasetFile> Files => _whole.Files;

    /// <inheritdoc/>
    public sealed override bool IsIn(string folder) => _whole.IsIn(folder);

    /// <inheritdoc/>
    public sealed override DatasetSplits Open(string folder)
    {
        var (background, _, evaluation) = _whole.Open(folder);
        return Part(background, evaluation!);
    }

    /// <summary>Parts the images anew.</summary>
    private protected abstract DatasetSplits Part(ImageDataset background, ImageDataset evaluation);
}

namespace Likeness.Datasets.Known;

/// <summary>One clean picture on white of each of the 54 products of <see cref="Grocery"/>, as a shop's catalogue shows them.</summary>
/// <remarks>The gallery to recognise photos by. See <see cref="Grocery"/> for whose work it is and how to get it; the paper calls these images iconic.</remarks>
public sealed class GroceryClean : KnownDataset
{
    private static readonly Grocery s_whole = new();

    /// <inheritdoc/>
    public override string Name => "grocery-clean";

    /// <inheritdoc/>
    public override string FolderName => s_whole.FolderName;

    /// <inheritdoc/>
    public override string Summary => "grocery: its 54 clean pictures on white, a gallery";

    /// <inheritdoc/>
    public override string Licence => s_whole.Licence;

    /// <inheritdoc/>
    public override Uri Home => s_whole.Home;

    /// <inheritdoc/>
    public override string Preparation => s_whole.Preparation;

    /// <inheritdoc/>
    public override bool IsIn(string folder) => s_whole.IsIn(folder);

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) => new(Grocery.Clean(folder, Name));
}

namespace Likeness.Datasets.Known;

/// <summary>The photos of <see cref="Grocery"/> alone, taken of shelves in shops.</summary>
/// <remarks>What a model is asked about. Photos of one shelf, taken one after the other, are much alike. See <see cref="Grocery"/> for whose work it is and how to get it.</remarks>
public sealed class GroceryPhotos : KnownDataset
{
    private static readonly Grocery s_whole = new();

    /// <inheritdoc/>
    public override string Name => "grocery-photos";

    /// <inheritdoc/>
    public override string FolderName => s_whole.FolderName;

    /// <inheritdoc/>
    public override string Summary => "grocery: its 3,405 photos alone, to ask about";

    /// <inheritdoc/>
    public override string Licence => s_whole.Licence;

    /// <inheritdoc/>
    public override Uri Home => s_whole.Home;

    /// <inheritdoc/>
    public override string Preparation => s_whole.Preparation;

    /// <inheritdoc/>
    public override bool IsIn(string folder) => s_whole.IsIn(folder);

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) => new(Grocery.Photos(folder, Name));
}

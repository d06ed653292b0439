namespace Likeness.Datasets.Known;

/// <summary>The photos of <see cref="Grocery"/> alone, taken of shelves in shops.</summary>
/// <remarks>What a model is asked about. Photos of one shelf, taken one after the other, are much alike. See <see cref="Grocery"/> for whose work it is and how to get it.</remarks>
public sealed class GroceryPhotos() : RecutDataset(new Grocery())
{
    /// <inheritdoc/>
    public override string Name => "grocery-photos";

    /// <inheritdoc/>
    public override string Summary => "grocery: its 3,405 photos alone, to ask about";

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) => new(Grocery.Photos(folder, Name));
}

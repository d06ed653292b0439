namespace Likeness.Datasets.Known;

/// <summary>One clean picture on white of each of the 54 products of <see cref="Grocery"/>, as a shop's catalogue shows them.</summary>
/// <remarks>The gallery to recognise photos by. See <see cref="Grocery"/> for whose work it is and how to get it; the paper calls these images iconic.</remarks>
public sealed class GroceryClean() : RecutDataset(new Grocery())
{
    /// <inheritdoc/>
    public override string Name => "grocery-clean";

    /// <inheritdoc/>
    public override string Summary => "grocery: its 54 clean pictures on white, a gallery";

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) => new(Grocery.Clean(folder, Name));
}

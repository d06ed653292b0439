namespace Likeness.Datasets.Known;

/// <summary>Omniglot as Koch 2015 splits it, by alphabet and by drawer: neither a test character nor its drawer is ever trained on.</summary>
/// <remarks>
/// Koch, Zemel, Salakhutdinov 2015, Siamese neural networks for one-shot image recognition, section 4.2: 30 alphabets and 12 drawers
/// to train on, 10 alphabets and 4 drawers to validate, "the last 10 alphabets and 4 drawers" to test, "constrained to be the same
/// ones used in Lake et al. (2013)". The thirty are the background set; the ten to test on are those of the official runs
/// (<see cref="Omniglot.RunAlphabets"/>); the ten to validate on are what the evaluation set has besides. The paper does not
/// name its drawers: here 1 to 12 train, 13 to 16 validate, 17 to 20 test.
/// </remarks>
public sealed class OmniglotKoch() : RecutDataset(new Omniglot())
{
    /// <inheritdoc/>
    public override string Name => "omniglot-koch";

    /// <inheritdoc/>
    public override string Summary => "omniglot as Koch 2015 splits it: 30 + 10 + 10 alphabets x 12 + 4 + 4 drawers";

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder)
    {
        var (background, _, evaluation) = new Omniglot().Open(folder);
        return new(
            Part(background, "train", _ => true, 0..12),
            Part(evaluation!, "validation", alphabet => !Omniglot.RunAlphabets.Contains(alphabet), 12..16),
            Part(evaluation!, "test", alphabet => Omniglot.RunAlphabets.Contains(alphabet), 16..20));
    }

    private ImageDataset Part(ImageDataset from, string part, Func<string, bool> isIn, Range drawers)
    {
        var classes = from.OnlyClasses([.. from.ClassNames.Where(name => isIn(name.Split('/')[0]))], from.Name);
        var writers = classes.Annotations.Writers;
        return classes.Subset([.. Enumerable.Range(0, classes.Count).Where(i => writers[i] >= drawers.Start.Value && writers[i] < drawers.End.Value)], $"{Name} {part}");
    }
}

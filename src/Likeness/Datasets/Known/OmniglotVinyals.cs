namespace Likeness.Datasets.Known;

/// <summary>The split of Omniglot that few-shot learning reports: 1,028 characters to train on, 172 to validate and 423 to test on.</summary>
/// <remarks>
/// Vinyals et al. 2016, Matching networks for one shot learning, https://arxiv.org/abs/1606.04080, section 4.1.1, in the lists that
/// were published with it and that Snell et al. 2017, Prototypical networks, https://arxiv.org/abs/1703.05175, share:
/// background and evaluation sets as one, alphabets in the order of their names. Five alphabets validate; the last twelve of the evaluation
/// set and the last four characters of the one before them test; all others train. In validation and test each
/// character is four classes, one a quarter turn: 688 and 1,692. Training images come upright, so that a training chooses
/// its own turns. A class is "ALPHABET/characterNN", and "/rot090", "/rot180" or "/rot270" behind it when turned.
/// </remarks>
public sealed class OmniglotVinyals() : RecutDataset(new Omniglot())
{
    private static readonly string[] s_validation = ["Armenian", "Bengali", "Early_Aramaic", "Hebrew", "Mkhedruli_(Georgian)"];

    private static readonly string[] s_test =
    [
        "Kannada", "Keble", "Malayalam", "Manipuri", "Mongolian", "Old_Church_Slavonic_(Cyrillic)", "Oriya", "Sylheti", "Syriac_(Serto)", "Tengwar", "Tibetan", "ULOG",
        "Gurmukhi/character42", "Gurmukhi/character43", "Gurmukhi/character44", "Gurmukhi/character45",
    ];

    /// <inheritdoc/>
    public override string Name => "omniglot-vinyals";

    /// <inheritdoc/>
    public override string Summary => "omniglot split for few-shot learning: 1,028 + 172 + 423 characters";

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder)
    {
        var (background, _, evaluation) = new Omniglot().Open(folder);
        var all = JoinedDatasets.Join("omniglot", background, evaluation!);
        return new(
            Part(all, "train", name => !IsOf(s_validation, name) && !IsOf(s_test, name)),
            Part(all, "validation", name => IsOf(s_validation, name)).InQuarterTurns(),
            Part(all, "test", name => IsOf(s_test, name)).InQuarterTurns());
    }

    private static bool IsOf(string[] alphabetsAndCharacters, string className) =>
        alphabetsAndCharacters.Contains(className) || alphabetsAndCharacters.Contains(className.Split('/')[0]);

    private ImageDataset Part(ImageDataset all, string part, Func<string, bool> isIn) =>
        all.OnlyClasses([.. all.ClassNames.Where(isIn)], $"{Name} {part}");
}

using System.Globalization;
using Likeness.Datasets.Formats;

namespace Likeness.Datasets.Known;

/// <summary>Omniglot: 1,623 handwritten characters of 50 alphabets, each by 20 drawers, 105 x 105 PNG, dark strokes on light.</summary>
/// <remarks>
/// Lake, Salakhutdinov, Tenenbaum 2015, Human-level concept learning through probabilistic program induction,
/// https://doi.org/10.1126/science.aab3050. MIT licence. Source: https://github.com/brendenlake/omniglot.
/// Train is the background set (30 alphabets, 964 characters), test the evaluation set (20 alphabets, 659 characters): no
/// character is in both. A class is "ALPHABET/characterNN", a group is an alphabet, a writer is a drawer counted from 0.
/// SHA-256 of the archives' contents stand below. The archives are read in place.
/// </remarks>
public sealed class Omniglot : KnownDataset
{
    private const string Background = "images_background.zip", Evaluation = "images_evaluation.zip", RunsFile = "all_runs.zip";
    private const string Address = "https://github.com/brendenlake/omniglot/raw/master/python/";

    /// <summary>The ten alphabets of the evaluation set that the official runs draw from.</summary>
    public static IReadOnlyList<string> RunAlphabets { get; } =
    [
        "Atlantean", "Ge_ez", "Glagolitic", "Gurmukhi", "Kannada", "Malayalam", "Manipuri", "Old_Church_Slavonic_(Cyrillic)", "Tengwar", "Tibetan",
    ];

    /// <inheritdoc/>
    public override string Name => "omniglot";

    /// <inheritdoc/>
    public override string Summary => "964 + 659 handwritten characters of 50 alphabets x 20 drawers, 105 x 105 grey";

    /// <inheritdoc/>
    public override string Licence => "MIT, Lake, Salakhutdinov, Tenenbaum";

    /// <inheritdoc/>
    public override Uri Home => new("https://github.com/brendenlake/omniglot");

    /// <inheritdoc/>
    public override IReadOnlyList<DatasetFile> Files =>
    [
        new(Background, new Uri(Address + Background), "6f409a2bd478149eb6a627fa7d5f65178a081ce9a266bf1ff0c4103d05d68c31"),
        new(Evaluation, new Uri(Address + Evaluation), "bdd85c7b78adf4685ccadb1b785d29e6fdbdebe9dd8482e9922be7dd7c12fbbb"),
        new(RunsFile, new Uri(Address + "one-shot-classification/" + RunsFile), "52f7540c7c23e8f27245cd65be0a9982d778d10473b35aee560b5740a8437699"),
    ];

    /// <inheritdoc/>
    public override bool IsIn(string folder) => File.Exists(Path.Combine(folder, Background)) && File.Exists(Path.Combine(folder, Evaluation));

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) => new(Read(folder, Background, "omniglot background"), Test: Read(folder, Evaluation, "omniglot evaluation"));

    /// <summary>The official one-shot test.</summary>
    /// <param name="folder">Where all_runs.zip lies.</param>
    /// <exception cref="DatasetException">The archive is missing or is not of runs.</exception>
    public static IReadOnlyList<OmniglotRun> Runs(string folder)
    {
        var path = Path.Combine(folder, RunsFile);
        return File.Exists(path) ? OmniglotRuns.Open(path) : throw new DatasetException($"{path} is not there. {new Omniglot().HowToGet}");
    }

    private static ImageDataset Read(string folder, string file, string name)
    {
        var source = ZipImageSource.Open(Path.Combine(folder, file));
        string[] names = [.. Enumerable.Range(0, source.Count).Select(source.Name)];
        var annotations = FolderLayout.Annotate(file, [.. names.Select(path => path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..])]);
        if (annotations.Groups.IsEmpty)
            throw new DatasetException($"{Path.Combine(folder, file)} holds no alphabets. Expected ALPHABET/characterNN/image.png below one folder; get the file again.");
        return new ImageDataset(name, source, annotations with { Writers = [.. names.Select(Drawer)], DarkOnLight = true });
    }

    // 0959_17.png is drawer 17 of 1 to 20.
    private static int Drawer(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path).Split('_')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var drawer) && drawer is >= 1 and <= 20
            ? drawer - 1
            : throw new DatasetException($"{path} does not end in a drawer's number. Expected names such as 0959_17.png; get the archive again.");
}

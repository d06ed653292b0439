using System.Collections.Immutable;
using System.IO.Compression;
using Likeness.Datasets.Formats;

namespace Likeness.Datasets.Known;

/// <summary>The official one-shot test of Omniglot: 20 runs of 20-way classification within an alphabet, 400 trials.</summary>
/// <remarks>Lake, Salakhutdinov, Tenenbaum 2015, https://doi.org/10.1126/science.aab3050. MIT licence.</remarks>
internal static class OmniglotRuns
{
    private const string Answers = "class_labels.txt";

    /// <param name="path">all_runs.zip: runNN/class_labels.txt lists "runNN/test/itemNN.png runNN/training/classNN.png".</param>
    /// <exception cref="DatasetException">The archive is not of runs.</exception>
    public static IReadOnlyList<OmniglotRun> Open(string path)
    {
        var source = ZipImageSource.Open(path);
        var position = Enumerable.Range(0, source.Count).ToDictionary(source.Name);
        using var zip = ZipFile.OpenRead(path);
        OmniglotRun[] runs = [.. zip.Entries.Where(entry => entry.Name == Answers).OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => Read(path, entry, source, position))];
        return runs.Length > 0 ? runs : throw new DatasetException($"{path} holds no {Answers}. Expected one a run; get the file again.");
    }

    private static OmniglotRun Read(string path, ZipArchiveEntry answers, ZipImageSource source, Dictionary<string, int> position)
    {
        using var reader = new StreamReader(answers.Open());
        string[][] pairs = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        if (pairs.FirstOrDefault(pair => pair.Length != 2 || pair.Any(name => !position.ContainsKey(name))) is { } bad)
            throw new DatasetException($"{path}, {answers.FullName}: '{string.Join(' ', bad)}' does not name two images of the archive. Get the file again.");
        var run = answers.FullName.Split('/')[0];
        string[] classes = [.. pairs.Select(pair => pair[1]).Order(StringComparer.Ordinal)];
        var all = new ImageDataset(run, source, new ImageAnnotations
        {
            Labels = [.. Enumerable.Range(0, source.Count).Select(i => LabelOf(source.Name(i), pairs, classes))],
            ClassNames = [.. classes.Select(name => Path.GetFileNameWithoutExtension(name)), "other runs"],
            DarkOnLight = true,
        });
        ImmutableArray<int> own = [.. Enumerable.Range(0, classes.Length)];
        return new OmniglotRun(
            all.Subset([.. classes.Select(name => position[name])], $"{run} training").OnlyClasses(own.AsSpan(), $"{run} training"),
            all.Subset([.. pairs.Select(pair => position[pair[0]])], $"{run} test").OnlyClasses(own.AsSpan(), $"{run} test"));
    }

    private static int LabelOf(string name, string[][] pairs, string[] classes)
    {
        var pair = Array.Find(pairs, pair => pair.Contains(name));
        return pair is null ? classes.Length : Array.IndexOf(classes, pair[1]);
    }
}

using Likeness.Datasets;
using Likeness.Evaluation.Pairs;
using Likeness.Tensors.Files;
using Likeness.Tensors.Images;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>A typical same and a typical different pair of test images as files, to try a model on.</summary>
internal static class ExamplePairs
{
    /// <summary>Writes the same pair and the different pair of median distance to RUN/examples.</summary>
    /// <param name="images">The images that the pairs are of.</param>
    /// <param name="judged">Pairs of them; both kinds.</param>
    /// <param name="run">Where to write.</param>
    /// <returns>Paths of the same pair, then of the different one.</returns>
    public static IReadOnlyList<(string First, string Second)> Write(ImageDataset images, JudgedPairs judged, RunFolder run)
    {
        var folder = Path.Combine(run.Path, "examples");
        Directory.CreateDirectory(folder);
        return [Write(same: true), Write(same: false)];

        (string, string) Write(bool same)
        {
            var pair = Typical(judged, same);
            var kind = same ? "same" : "different";
            return (WriteImage(images, judged.Pairs.First[pair], Path.Combine(folder, $"{kind}-a.png")), WriteImage(images, judged.Pairs.Second[pair], Path.Combine(folder, $"{kind}-b.png")));
        }
    }

    private static int Typical(JudgedPairs judged, bool same)
    {
        var distances = judged.Distances.ToArray();
        var kind = Enumerable.Range(0, distances.Length).Where(pair => judged.Pairs.Same[pair] == same).OrderBy(pair => distances[pair]).ToArray();
        return kind[kind.Length / 2];
    }

    private static string WriteImage(ImageDataset images, int index, string path)
    {
        var png = images.Read(index, ImageOptions.AsIs).ToPng();
        AtomicFile.Write(path, stream => stream.Write(png));
        return path;
    }
}

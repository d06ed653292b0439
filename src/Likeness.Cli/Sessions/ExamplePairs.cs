using Likeness.Datasets;
using Likeness.Tensors.Files;
using Likeness.Tensors.Images;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>A same and a different pair of test images as files, to try a model on.</summary>
internal static class ExamplePairs
{
    /// <summary>Writes RUN/examples/*.png: the first two images of the first class, and the first image of the next class.</summary>
    /// <returns>Paths of the same pair, then of the different one.</returns>
    public static IReadOnlyList<(string First, string Second)> Write(ImageDataset test, RunFolder run)
    {
        var folder = Directory.CreateDirectory(Path.Combine(run.Path, "examples")).FullName;
        var first = test.Labels[0];
        var second = test.Labels.First(label => label != first);
        var (a, b, other) = (Image(first, 0), Image(first, 1), Image(second, 0));
        return [(a, b), (a, other)];

        string Image(int label, int number)
        {
            var index = Enumerable.Range(0, test.Count).Where(image => test.Labels[image] == label).ElementAt(number);
            var name = $"{FileName(test.ClassNames[label])}-{number + 1}.png";
            var png = test.Read(index, ImageOptions.AsIs).ToPng();
            AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(png));
            return Path.Combine(run.Path, "examples", name);
        }
    }

    private static string FileName(string className) =>
        string.Concat(className.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}

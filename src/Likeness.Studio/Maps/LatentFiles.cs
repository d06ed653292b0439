using System.Globalization;
using Likeness.Studio.Runs;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Studio.Maps;

/// <summary>The moments of a latent space that a training left in its folder, or still adds to it, checked as they are read.</summary>
/// <param name="run">The training's folder. Whoever may write there may not make the server read anything else, or read without end.</param>
internal sealed class LatentFiles(RunFolder run)
{
    /// <summary>How many moments are read at most.</summary>
    public const int MostMoments = 200;

    private const string Pattern = "*.safetensors";
    private const int MostPoints = 2_000;
    private const int MostDimensions = 4_096;
    private const long MostBytes = 256 << 20;
    private const long MostImagesBytes = 16 << 20;
    private const long MostMetricsBytes = 32 << 20;

    /// <summary>How many moments there are, up to 200; 0 where nothing says what the points are.</summary>
    public int Count => new DirectoryInfo(run.Latent) is { Exists: true, LinkTarget: null } folder && RunFile.IsOwn(ImagesFile)
        ? folder.EnumerateFiles(Pattern).Take(MostMoments).Count()
        : 0;

    private string ImagesFile => Path.Combine(run.Latent, LatentImages.FileName);

    /// <summary>Steps of an epoch; null before the first has ended.</summary>
    /// <exception cref="InvalidDataException">The metrics are damaged, a link, or too long.</exception>
    public double? StepsPerEpoch() =>
        MetricsLog.Read(RunFile.Checked(run.Metrics, MostMetricsBytes)).FirstOrDefault() is { Epoch: > 0, Step: > 0 } first ? first.Step / (double)first.Epoch : null;

    /// <summary>The class of each point.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, a link, or too long.</exception>
    public string[] Labels()
    {
        var images = LatentImages.Read(RunFile.Checked(ImagesFile, MostImagesBytes));
        return [.. images.Labels.Select(label => images.ClassNames[label])];
    }

    /// <summary>Moments in the order of the training, evenly taken where there are more than are wanted, the last always among them.</summary>
    /// <param name="most">How many are wanted, at least 1.</param>
    /// <returns>How many numbers an embedding has; steps done and embeddings, row-major, of each moment.</returns>
    /// <exception cref="InvalidDataException">There is none, or a file is damaged, hostile, or of another training than the others.</exception>
    public (int Dimensions, IReadOnlyList<(long Step, float[] Embeddings)> Moments) Read(int most)
    {
        var files = Count == 0 ? [] : new DirectoryInfo(run.Latent).EnumerateFiles(Pattern).Take(MostMoments + 1).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        if (files.Length is 0 or > MostMoments)
            throw new InvalidDataException($"The training recorded {(files.Length == 0 ? "no moment" : $"more than {MostMoments} moments")} of its latent space.");
        if (files.Sum(Require) > MostBytes)
            throw new InvalidDataException($"The moments of the latent space have more than {MostBytes:N0} bytes together.");
        using var scope = new TensorScope();
        var dimensions = 1;
        List<(long Step, float[] Embeddings)> moments = [];
        foreach (var file in Spread(files, most))
        {
            var (step, embeddings) = LatentRecorder.ReadFrame(file.FullName);
            moments.Add((step, Checked(embeddings, moments)));
            dimensions = (int)embeddings.Shape[1];
        }
        return (dimensions, moments);
    }

    private static IEnumerable<FileInfo> Spread(FileInfo[] files, int most)
    {
        var count = Math.Clamp(most, 1, files.Length);
        return count == 1 ? [files[^1]] : Enumerable.Range(0, count).Select(place => files[place * (files.Length - 1) / (count - 1)]);
    }

    private static float[] Checked(Tensor embeddings, List<(long Step, float[] Embeddings)> before) =>
        embeddings.ElementType == ElementType.Float && embeddings.Shape is [> 0 and <= MostPoints, > 0 and <= MostDimensions] && (before.Count == 0 || before[0].Embeddings.Length == embeddings.Count)
            ? embeddings.ToArray<float>()
            : throw new InvalidDataException($"A moment of the latent space has another form than the others; expected up to {MostPoints:N0} embeddings of one length, at most {MostDimensions:N0}.");

    // Nothing is read yet; the length is what reading would cost.
    private static long Require(FileInfo file) =>
        long.TryParse(Path.GetFileNameWithoutExtension(RunFile.Checked(file.FullName, MostBytes)), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? file.Length
            : throw new InvalidDataException($"{file.Name} is no moment of the latent space: expected a file named by its step.");
}

using System.Globalization;
using Likeness.Reports;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>Where the same validation images lay in the plane, at moments of a training.</summary>
/// <param name="Classes">Name of each class number.</param>
/// <param name="Labels">[N] class numbers.</param>
/// <param name="ExplainedShare">Share of the last moment's variance that lies in the plane; 1 where the embeddings are drawn as they are.</param>
/// <param name="IsTurned">Whether the plane is one of several that could be drawn: of its two largest principal components.</param>
/// <param name="Frames">The moments in order.</param>
internal sealed record LatentAnswer(IReadOnlyList<string> Classes, IReadOnlyList<int> Labels, double ExplainedShare, bool IsTurned, IReadOnlyList<LatentPoints> Frames)
{
    private const long MostImagesFile = 16 << 20;
    // Beyond this, moments are left out: they are all in memory for a while.
    private const long MostBytes = 256L << 20;
    private const int MostPoints = 1_000;

    /// <summary>Reads moments of a run, all in the plane of the last.</summary>
    /// <param name="run">The run.</param>
    /// <param name="most">How many moments at most.</param>
    /// <exception cref="InvalidDataException">A file is damaged, a link, or too long.</exception>
    public static LatentAnswer Of(RunFolder run, int most)
    {
        var images = Path.Combine(run.Latent, LatentImages.FileName);
        if (!RunFile.IsOwn(images) || new DirectoryInfo(run.Latent).LinkTarget is not null)
            return new([], [], 1, false, []);
        var (labels, classes) = LatentImages.Read(RunFile.Checked(images, MostImagesFile));
        if (labels.Count > MostPoints)
            throw new InvalidDataException($"{images} names {labels.Count:N0} points; at most {MostPoints:N0} are shown.");
        var files = Spread([.. Directory.EnumerateFiles(run.Latent, "*.safetensors").Order(StringComparer.Ordinal)], most);
        if (files.Count == 0)
            return new(classes, labels, 1, false, []);
        using var scope = new TensorScope();
        var last = Read(files[^1], labels.Count);
        var projection = Projection.Fit(last.Embeddings, last.Dimensions);
        return new(classes, labels, projection.ExplainedShare, last.Dimensions > 2, [.. files.Select(file => LatentPoints.Of(Read(file, labels.Count), projection))]);
    }

    // Evenly, the last always among them.
    private static IReadOnlyList<string> Spread(string[] files, int most)
    {
        var affordable = files.Length == 0 ? 0 : (int)Math.Clamp(MostBytes / Math.Max(1, new FileInfo(files[^1]).Length), 1, files.Length);
        var count = Math.Min(Math.Max(1, most), affordable);
        return count == 1 ? [files[^1]] : [.. Enumerable.Range(0, count).Select(place => files[(int)((long)place * (files.Length - 1) / (count - 1))])];
    }

    private static LatentMoment Read(string file, int points)
    {
        var (step, embeddings) = LatentRecorder.ReadFrame(RunFile.Checked(file, MostBytes));
        using (embeddings)
            return embeddings.Shape is [var rows, > 0 and var dimensions] && rows == points
                ? new(step, (int)dimensions, embeddings.ToArray<float>())
                : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{file} holds numbers of another shape; a row for each of {points} images was expected."));
    }
}

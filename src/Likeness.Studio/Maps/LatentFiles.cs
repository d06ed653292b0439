using System.Globalization;
using Likeness.Reports;
using Likeness.Studio.Runs;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Studio.Maps;

/// <summary>The frames of a latent space that a training left in its folder, checked as they are read.</summary>
/// <param name="run">The training's folder. Whoever may write there may not make the server read anything else, or read without end.</param>
internal sealed class LatentFiles(RunFolder run)
{
    private const string Pattern = "*.safetensors";
    private const int MostFrames = 200;
    private const int MostPoints = 2_000;
    private const int MostDimensions = 4_096;
    private const long MostBytes = 256 << 20;
    private const long MostMetricsBytes = 32 << 20;

    /// <summary>How many moments were recorded; 0 where none was, or where no epoch has ended yet.</summary>
    public int Count => new DirectoryInfo(run.Latent) is { Exists: true, LinkTarget: null } folder && RunFile.IsOwn(run.Metrics)
        ? folder.EnumerateFiles(Pattern).Take(MostFrames).Count()
        : 0;

    /// <summary>All moments, in the order of the training, and how many numbers an embedding has.</summary>
    /// <exception cref="InvalidDataException">There is none, or a file is damaged, hostile, or of another training than the others.</exception>
    public (int Dimensions, IReadOnlyList<LatentFrame> Frames) Read()
    {
        var files = Count == 0 ? [] : new DirectoryInfo(run.Latent).EnumerateFiles(Pattern).Take(MostFrames + 1).ToArray();
        if (files.Length is 0 or > MostFrames)
            throw new InvalidDataException($"The training recorded {(files.Length == 0 ? "no moment" : $"more than {MostFrames} moments")} of its latent space.");
        if (files.Sum(Require) > MostBytes)
            throw new InvalidDataException($"The moments of the latent space have more than {MostBytes:N0} bytes together.");
        using var scope = new TensorScope();
        var stepsPerEpoch = StepsPerEpoch();
        var dimensions = 1;
        List<LatentFrame> frames = [];
        try
        {
            foreach (var (step, embeddings) in LatentRecorder.Read(run.Latent))
            {
                frames.Add(new(Math.Round(step / stepsPerEpoch, 3), Checked(embeddings, frames)));
                dimensions = (int)embeddings.Shape[1];
            }
        }
        catch (KeyNotFoundException error)
        {
            throw new InvalidDataException("A moment of the latent space holds no embeddings.", error);
        }
        return (dimensions, frames);
    }

    private static float[] Checked(Tensor embeddings, List<LatentFrame> before) =>
        embeddings.ElementType == ElementType.Float && embeddings.Shape is [> 0 and <= MostPoints, > 0 and <= MostDimensions] && (before.Count == 0 || before[0].Embeddings.Length == embeddings.Count)
            ? embeddings.ToArray<float>()
            : throw new InvalidDataException($"A moment of the latent space has another form than the others; expected up to {MostPoints:N0} embeddings of one length, at most {MostDimensions:N0}.");

    // Nothing is read yet; the length is what reading would cost.
    private static long Require(FileInfo file) =>
        long.TryParse(Path.GetFileNameWithoutExtension(RunFile.Checked(file.FullName, MostBytes)), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? file.Length
            : throw new InvalidDataException($"{file.Name} is no moment of the latent space: expected a file named by its step.");

    // Steps are what was written down.
    private double StepsPerEpoch() =>
        MetricsLog.Read(RunFile.Checked(run.Metrics, MostMetricsBytes)).FirstOrDefault() is { Epoch: > 0, Step: > 0 } first
            ? first.Step / (double)first.Epoch
            : throw new InvalidDataException("No epoch of the training can be read.");
}

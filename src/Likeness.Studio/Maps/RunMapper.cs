using Likeness.Reports;
using Likeness.Studio.Problems;
using Likeness.Training;

namespace Likeness.Studio.Maps;

/// <summary>Draws the latent spaces that trainings recorded, or are recording, as maps: every moment in the plane of the last one.</summary>
internal sealed class RunMapper
{
    // A file of each moment is read: one map at a time leaves the rest of the machine to everybody else.
    private readonly Lock _drawing = new();

    /// <summary>The map of a training.</summary>
    /// <param name="name">As clients know it.</param>
    /// <param name="run">Its folder.</param>
    /// <param name="moments">How many moments at most; the last is always there.</param>
    /// <exception cref="RequestException">It recorded none, or its files are damaged.</exception>
    public LatentMap Map(string name, RunFolder run, int moments = LatentFiles.MostMoments)
    {
        try
        {
            lock (_drawing)
                return Draw(name, run, moments);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new RequestException(ProblemKind.Conflict, $"The training '{name}' has no map: {error.Message.Replace(run.Path, name, StringComparison.Ordinal)}");
        }
    }

    private static LatentMap Draw(string name, RunFolder run, int most)
    {
        var files = new LatentFiles(run);
        var (dimensions, moments) = files.Read(most);
        var (last, labels, stepsPerEpoch) = (moments[^1].Embeddings, files.Labels(), files.StepsPerEpoch());
        if (labels.Length * dimensions != last.Length)
            throw new InvalidDataException($"{labels.Length} labels do not fit the {last.Length / dimensions} points of its latent space.");
        // Fitted once, on the network as it is last: a plane of its own for each moment would make the film jump.
        var projection = Projection.Fit(last, dimensions);
        string[] names = [.. labels.Distinct().Order(StringComparer.Ordinal)];
        return new(name, labels.Length, projection.ExplainedShare, names, [.. labels.Select(label => Array.BinarySearch(names, label, StringComparer.Ordinal))], Ids: null,
            [.. moments.Select(moment => MapFrame.Of(moment.Step, moment.Step / stepsPerEpoch, projection, moment.Embeddings))], PictureSheet.Of(run) is not null);
    }
}

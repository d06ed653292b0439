using Likeness.Reports;
using Likeness.Studio.Problems;
using Likeness.Training;

namespace Likeness.Studio.Maps;

/// <summary>Draws the latent spaces that trainings recorded as maps: every moment in the plane of the last one.</summary>
internal sealed class RunMapper
{
    // A file of each moment is read: one map at a time leaves the rest of the machine to everybody else.
    private readonly Lock _drawing = new();

    /// <summary>The map of a training.</summary>
    /// <param name="name">As clients know it.</param>
    /// <param name="run">Its folder.</param>
    /// <exception cref="RequestException">It recorded none, or its files are damaged.</exception>
    public LatentMap Map(string name, RunFolder run)
    {
        try
        {
            lock (_drawing)
                return Draw(name, run);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new RequestException(ProblemKind.Conflict, $"The training '{name}' has no map: {error.Message.Replace(run.Path, name, StringComparison.Ordinal)}");
        }
    }

    private static LatentMap Draw(string name, RunFolder run)
    {
        var (dimensions, frames) = new LatentFiles(run).Read();
        var points = frames[^1].Embeddings.Length / dimensions;
        // Fitted once, on the finished model: a plane of its own for each moment would make the film jump.
        var projection = Projection.Fit(frames[^1].Embeddings, dimensions);
        var files = new ProjectorFiles(run);
        var labels = files.Labels(points);
        string[] names = [.. (labels ?? ["not known before the training has ended"]).Distinct().Order(StringComparer.Ordinal)];
        return new(name, points, projection.ExplainedShare, names,
            [.. Enumerable.Range(0, points).Select(point => labels is null ? 0 : Array.BinarySearch(names, labels[point], StringComparer.Ordinal))], Ids: null,
            [.. frames.Select(frame => MapFrame.Of(frame.Epoch, projection, frame.Embeddings))], labels is not null && files.Sheet is not null);
    }
}

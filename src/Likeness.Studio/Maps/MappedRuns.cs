using Likeness.Studio.Runs;

namespace Likeness.Studio.Maps;

/// <summary>The trainings that recorded their latent space, finished or not.</summary>
/// <param name="Runs">The latest first; at most 500.</param>
internal sealed record MappedRuns(IReadOnlyList<MappedRun> Runs)
{
    private const int Most = 500;

    public static MappedRuns Of(RunShelf shelf) => new([.. shelf.Walk()
        .Select(run => (run.Name, run.Folder, Frames: new LatentFiles(run.Folder).Count)).Where(run => run.Frames > 0)
        .OrderByDescending(run => File.GetLastWriteTimeUtc(run.Folder.Metrics)).ThenBy(run => run.Name, StringComparer.Ordinal)
        .Take(Most).Select(run => new MappedRun(run.Name, run.Frames))]);
}

/// <summary>A training that recorded its latent space.</summary>
/// <param name="Name">Its folder, below the folder of runs.</param>
/// <param name="Frames">Moments recorded.</param>
internal sealed record MappedRun(string Name, int Frames);

using Likeness.Studio.Problems;
using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>The trainings below one folder, finished or not, by name.</summary>
/// <remarks>A name that somebody asks for is compared with those there are; it never becomes part of a path.</remarks>
/// <param name="folder">Where <c>likeness train</c> puts them; it may be missing.</param>
internal sealed class RunShelf(string folder)
{
    private const int MostRuns = 500;
    // runs/NAME, and runs/experiments/EXPERIMENT/DATA/VARIANT/SEED.
    private const int MostDepth = 8;
    private static readonly EnumerationOptions s_own = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };

    /// <summary>The runs, the latest first; at most 500.</summary>
    public RunList List()
    {
        List<RunSummary> runs = [];
        List<string> damaged = [];
        foreach (var (name, run) in Walk().OrderByDescending(run => File.GetLastWriteTimeUtc(run.Folder.Description)).ThenBy(run => run.Name, StringComparer.Ordinal).Take(MostRuns))
            try
            {
                var record = RunRecord.Read(run);
                runs.Add(RunSummary.Of(name, run, record.Description, record.Epochs));
            }
            catch (Exception error) when (IsDamage(error))
            {
                damaged.Add(name);
            }
        return new(runs, damaged);
    }

    /// <summary>A run with all that can be compared of it.</summary>
    /// <exception cref="RequestException">There is none of the name, or its files are damaged.</exception>
    public RunAnswer Show(string name)
    {
        var run = Find(name);
        try
        {
            return RunAnswer.Of(name, RunRecord.Read(run));
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new RequestException(ProblemKind.Conflict, $"The run '{name}' is damaged: {error.Message.Replace(run.Path, name, StringComparison.Ordinal)}");
        }
    }

    /// <summary>The full path of a run's report.</summary>
    /// <exception cref="RequestException">There is no such run, or it has none.</exception>
    public string ReportOf(string name) => Path.GetFullPath(Find(name).Report) is var path && RunFile.IsOwn(path)
        ? path
        : throw new RequestException(ProblemKind.NotFound, "That run has no report: its training has not come to its end.");

    /// <summary>The folder of a run.</summary>
    /// <exception cref="RequestException">There is none of the name.</exception>
    public RunFolder Find(string name) => Walk().FirstOrDefault(run => run.Name == name).Folder
        ?? throw new RequestException(ProblemKind.NotFound, "There is no run of that name in the server's folder of runs. GET /v1/runs lists those there are.");

    /// <summary>A folder for a run that is not there yet.</summary>
    /// <param name="wanted">Its name, letters and digits; a number is added where there is one of that name.</param>
    public (string Name, RunFolder Folder) New(string wanted)
    {
        var name = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? wanted : $"{wanted}-{number}").First(name => !Path.Exists(Path.Combine(folder, name)));
        return (name, new RunFolder(Path.GetFullPath(Path.Combine(folder, name))));
    }

    private static bool IsDamage(Exception error) => error is InvalidDataException or IOException or UnauthorizedAccessException;

    /// <summary>All folders of trainings. A run is not searched for others: it may hold many files.</summary>
    public IEnumerable<(string Name, RunFolder Folder)> Walk()
    {
        var waiting = new Queue<(string Name, DirectoryInfo Folder, int Depth)>([("", new DirectoryInfo(folder), 0)]);
        while (waiting.TryDequeue(out var place))
        {
            var run = new RunFolder(place.Folder.FullName);
            if (place.Depth > 0 && File.Exists(run.Description))
                yield return (place.Name, run);
            else if (place.Folder.Exists && place.Depth < MostDepth)
                foreach (var inner in place.Folder.EnumerateDirectories("*", s_own))
                    waiting.Enqueue((place.Depth == 0 ? inner.Name : $"{place.Name}/{inner.Name}", inner, place.Depth + 1));
        }
    }
}

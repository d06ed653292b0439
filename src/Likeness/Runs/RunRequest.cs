using Likeness.Recipes;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>What somebody asks to be trained.</summary>
/// <param name="Source">The data as named to <c>DatasetCatalog.Open</c>, so that a resumed training finds it: a known name, or a full path.</param>
/// <param name="Options">How to train.</param>
public sealed record RunRequest(string Source, TrainingOptions Options)
{
    /// <summary>
    /// Asked once where images cannot be read and are left out, before the training starts: gives the request to go on with, as what was
    /// chosen from all images may not suit those left. The same request goes on where this is null.
    /// </summary>
    public Func<TrainingData, RunRequest>? Revise { get; init; }

    /// <summary>Why options were chosen as they are, a sentence each; for the report.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

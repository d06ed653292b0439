using Likeness.Recipes;

namespace Likeness.Runs;

/// <summary>What somebody asks to be trained.</summary>
/// <param name="Source">The data as named to <c>DatasetCatalog.Open</c>, so that a resumed training finds it: a known name, or a full path.</param>
/// <param name="Options">How to train.</param>
public sealed record RunRequest(string Source, TrainingOptions Options)
{
    /// <summary>Why options were chosen as they are, a sentence each; for the report.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

namespace Likeness.Datasets;

/// <summary>The three parts of a data set under the names people give them.</summary>
internal static class SplitNames
{
    /// <summary>"train", "validation" or "test"; null for any other word.</summary>
    public static string? Canonical(string name) => name.ToLowerInvariant() switch
    {
        "train" or "training" => "train",
        "val" or "valid" or "validation" or "dev" => "validation",
        "test" or "testing" => "test",
        _ => null,
    };
}

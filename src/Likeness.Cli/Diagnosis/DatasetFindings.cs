using Likeness.Datasets.Finding;

namespace Likeness.Cli.Diagnosis;

/// <summary>The known data sets, and where they are.</summary>
internal static class DatasetFindings
{
    public static IEnumerable<Finding> Look() => DatasetCatalog.List().Select(set => new Finding(
        $"data {set.Dataset.Name}",
        set.Found switch
        {
            null when set.Dataset.Preparation is not null => "not here; 'likeness datasets' says how to get it",
            null => "not here; downloaded when it is first used",
            { Folder: "" } generated => generated.Where,
            var found => found.Folder,
        }));
}

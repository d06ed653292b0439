namespace Likeness.Datasets.Finding;

/// <summary>The folders in which published data sets are looked for, in order.</summary>
public sealed record DatasetPlaces
{
    private const string EnvironmentVariable = "LIKENESS_DATA";

    /// <summary>A folder named by the user: it holds the set itself, or a sub-folder of the set's name.</summary>
    public string? Option { get; init; }

    /// <summary>The folder named by LIKENESS_DATA, with a sub-folder a set.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The shared/datasets folder beside the checkout, with a sub-folder a set.</summary>
    public string? Shared { get; init; }

    /// <summary>Whether to look where system packages put data.</summary>
    public bool SystemFolders { get; init; } = true;

    /// <summary>Where downloads are kept, with a sub-folder a set; null looks nowhere and keeps nothing.</summary>
    public string? Cache { get; init; }

    /// <summary>The usual places on this machine.</summary>
    /// <param name="option">A folder named by the user, if any.</param>
    public static DatasetPlaces Usual(string? option = null) => new()
    {
        Option = option,
        DataFolder = Environment.GetEnvironmentVariable(EnvironmentVariable),
        Shared = FindShared(Directory.GetCurrentDirectory()) ?? FindShared(AppContext.BaseDirectory),
        Cache = FindCache(),
    };

    /// <summary>Every folder in which a set may lie, in order, with the words for where that is.</summary>
    public IEnumerable<(string Folder, string Where)> For(KnownDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (Option is not null)
        {
            yield return (Option, "the folder given");
            yield return (Path.Combine(Option, dataset.FolderName), "the folder given");
        }
        if (DataFolder is not null)
            yield return (Path.Combine(DataFolder, dataset.FolderName), EnvironmentVariable);
        if (Shared is not null)
            yield return (Path.Combine(Shared, dataset.FolderName), "../shared/datasets");
        if (SystemFolders)
            foreach (var folder in dataset.SystemFolders)
                yield return (folder, "the system");
        if (Cache is not null)
            yield return (Path.Combine(Cache, dataset.FolderName), "the cache");
    }

    private static string? FindShared(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "datasets") is var shared && Directory.Exists(shared))
                return shared;
        return null;
    }

    private static string FindCache()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "likeness");
    }
}

namespace Likeness.Datasets.Finding;

/// <summary>Finds the files of published data sets, downloading them where they are nowhere.</summary>
/// <param name="places">Where to look, and where to keep downloads.</param>
/// <param name="download">How to download; null never does.</param>
public sealed class DatasetLocator(DatasetPlaces places, DatasetDownload? download = null)
{
    /// <summary>The first folder that holds the set; null where none does. A set that is generated is found everywhere.</summary>
    public FoundDataset? Find(KnownDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.Files.Count == 0 && dataset.Preparation is null)
            return new FoundDataset("", "generated");
        foreach (var (folder, where) in places.For(dataset))
            if (dataset.IsIn(folder))
                return new FoundDataset(folder, where);
        return null;
    }

    /// <summary>As <see cref="Find"/>, but downloads a set that is nowhere.</summary>
    /// <param name="dataset">Which set.</param>
    /// <param name="progress">Told of every stretch of bytes that arrives.</param>
    /// <param name="cancellation">Ends a download; nothing half-written stays.</param>
    /// <exception cref="DatasetException">It is nowhere and cannot be downloaded; the message says how to get it.</exception>
    public FoundDataset FindOrDownload(KnownDataset dataset, IProgress<DownloadProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (Find(dataset) is { } found)
            return found;
        if (dataset.Preparation is not null)
            throw new DatasetException($"{dataset.Name} is not on this machine. {dataset.HowToGet}");
        if (download is null || places.Cache is null)
            throw new DatasetException($"{dataset.Name} is not on this machine and downloads are off. {dataset.HowToGet}");
        var folder = Path.Combine(places.Cache, dataset.FolderName);
        try
        {
            foreach (var file in dataset.Files)
                download.Fetch(file, folder, progress, cancellation);
        }
        catch (DatasetException e)
        {
            throw new DatasetException($"{dataset.Name} is not on this machine and could not be downloaded: {e.Message} {dataset.HowToGet}", e);
        }
        return new FoundDataset(folder, "the cache");
    }
}

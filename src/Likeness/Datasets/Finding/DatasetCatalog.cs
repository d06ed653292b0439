using Likeness.Datasets.Formats;
using Likeness.Datasets.Invented;
using Likeness.Datasets.Known;

namespace Likeness.Datasets.Finding;

/// <summary>Opens data by name or path: a published set, a folder with one sub-folder a class, a CSV file, an archive of a folder.</summary>
public static class DatasetCatalog
{
    /// <summary>The sets that can be named.</summary>
    public static IReadOnlyList<KnownDataset> Known { get; } = [new FashionMnist(), new Mnist(), new Omniglot(), new OmniglotVinyals(), new OmniglotKoch(), new Pets(), new Grocery(), new GroceryPhotos(), new GroceryClean(), new Glyphs()];

    /// <summary>The sets that can be named, and where each was found or how to get it.</summary>
    public static IReadOnlyList<DatasetListing> List(DatasetPlaces? places = null)
    {
        var locator = new DatasetLocator(places ?? DatasetPlaces.Usual());
        return [.. Known.Select(known => locator.Find(known) is { } found
            ? new DatasetListing(known, found, null)
            : new DatasetListing(known, null, known.HowToGet))];
    }

    /// <summary>Opens data by name or path. A folder inside an archive is named as if the archive were one: "pets.zip/images".</summary>
    /// <param name="nameOrPath">A name of <see cref="Known"/>, a folder, a .csv file, or a .zip, .tar or .tar.gz archive.</param>
    /// <param name="query">Where to look and whether to download; the usual where left out.</param>
    /// <returns>Train, and test and validation where the data gives them apart.</returns>
    /// <exception cref="DatasetException">There is no such data, or it cannot be used; the message says what to do.</exception>
    public static DatasetSplits Open(string nameOrPath, DatasetQuery? query = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nameOrPath);
        if (Known.FirstOrDefault(known => known.Name == nameOrPath) is { } dataset)
            return dataset.Open(Find(dataset, query).Folder);
        if (Directory.Exists(nameOrPath))
            return DatasetSplits.Of(FolderDataset.Open(nameOrPath));
        if (File.Exists(nameOrPath))
            return DatasetSplits.Of(OpenFile(nameOrPath));
        for (var parent = Path.GetDirectoryName(nameOrPath); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
            if (File.Exists(parent) && ArchiveDataset.IsArchive(parent))
                return DatasetSplits.Of(ArchiveDataset.Open(parent, nameOrPath[(parent.Length + 1)..].Trim('/')));
        throw new DatasetException($"'{nameOrPath}' is neither a path that is there nor a data set known by name ({string.Join(", ", Known.Select(known => known.Name))}). Check the spelling; paths are relative to {Directory.GetCurrentDirectory()}.");
    }

    /// <summary>Finds the files of a published set, or downloads them.</summary>
    /// <param name="dataset">Which set.</param>
    /// <param name="query">Where to look and whether to download; the usual where left out.</param>
    /// <exception cref="DatasetException">It is nowhere and cannot be downloaded; the message says how to get it.</exception>
    public static FoundDataset Find(KnownDataset dataset, DatasetQuery? query = null)
    {
        query ??= new DatasetQuery();
        using var client = new HttpClient();
        var locator = new DatasetLocator(query.Places, query.Download ? new DatasetDownload(client) : null);
        return locator.FindOrDownload(dataset, query.Progress, query.Cancellation);
    }

    private static ImageDataset OpenFile(string path)
    {
        try
        {
            return Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? CsvDataset.Open(path)
                : ArchiveDataset.IsArchive(path) ? ArchiveDataset.Open(path)
                : throw new DatasetException($"{path} is a file, but neither a .csv nor an archive (.zip, .tar, .tar.gz). Name the folder above the classes instead.");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatasetException($"{path} cannot be read: {e.Message} Check its permissions.", e);
        }
    }
}

namespace Likeness.Galleries.Stores;

/// <summary>Galleries by location: postgres://... is a data base, everything else the path of a file.</summary>
public static class GalleryStores
{
    /// <summary>Makes a gallery.</summary>
    /// <exception cref="GalleryException">It exists, or cannot be made there.</exception>
    public static IGalleryStore Create(string location, GalleryDescription description) => PostgresLocation.IsOne(location)
        ? PostgresGalleryStore.Create(location, description)
        : SqliteGalleryStore.Create(location, description);

    /// <summary>Opens a gallery.</summary>
    /// <exception cref="GalleryException">There is none, or it is damaged.</exception>
    public static IGalleryStore Open(string location) => PostgresLocation.IsOne(location) ? PostgresGalleryStore.Open(location) : SqliteGalleryStore.Open(location);

    /// <summary>Whether there is something at a location; of a data base, whether it has such a gallery.</summary>
    /// <exception cref="GalleryException">The data base cannot be reached.</exception>
    public static bool Exists(string location) => PostgresLocation.IsOne(location) ? PostgresGalleryStore.Exists(location) : File.Exists(location);
}

using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries.Stores;

/// <summary>Where a case of the contract has its gallery.</summary>
internal sealed record StorePlace(string Location)
{
    public IGalleryStore Create(GalleryDescription description) => GalleryStores.Create(Location, description);

    public IGalleryStore Open() => GalleryStores.Open(Location);
}

using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Models;
using Likeness.Tests.Models;

namespace Likeness.Tests.Galleries;

public sealed class ReEmbeddingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-reembed-").FullName;
    private readonly Model _old = TinyModel.Calibrated();
    private readonly Model _new = TinyModel.Calibrated(TinyModel.Options with { Seed = 10, Embedding = 5 });
    private readonly byte[][] _images = TinyModel.Images(3);

    private string Location => Path.Combine(_folder, "a.gallery");

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Files_that_are_unchanged_and_else_thumbnails_are_embedded_again()
    {
        Fill();
        File.WriteAllBytes(Path.Combine(_folder, "1.png"), _images[2]);         // no longer what was enrolled
        using (var store = GalleryStores.Open(Location))
        {
            var done = ReEmbedding.Run(store, _new);
            Assert.Equal((1, 2, 0), (done.FromSource, done.FromThumbnail, done.Lost.Count));
        }
        using var gallery = Gallery.Open(Location, _new);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(($"{i}", 0), (gallery.Search(_images[i], 1)[0].Label, Math.Round(gallery.Search(_images[i], 1)[0].Distance, 5))));
    }

    [Fact]
    public void One_entry_of_which_nothing_is_left_stops_it_unless_it_may_be_dropped()
    {
        Fill();
        using (var gallery = Gallery.Open(Location, _old))
            gallery.Enroll([new() { Label = "ghost", Embedding = [0, 0, 1], Model = _old.Fingerprint, Source = "gone.png" }]);
        using var store = GalleryStores.Open(Location);
        var message = Assert.Throws<GalleryException>(() => ReEmbedding.Run(store, _new)).Message;
        Assert.Contains("4 'ghost' (gone.png)", message);
        Assert.Equal((_old.Fingerprint, 4), (store.Describe().Model, store.Count()));
        Assert.Single(ReEmbedding.Run(store, _new, drop: true).Lost);
        Assert.Equal((_new.Fingerprint, 5, 3), (store.Describe().Model, store.Describe().Dimensions, store.Count()));
    }

    private void Fill()
    {
        using var gallery = Gallery.Create(Location, _old);
        foreach (var (i, image) in _images.Index())
        {
            var source = Path.Combine(_folder, $"{i}.png");
            if (i < 2)
                File.WriteAllBytes(source, image);
            gallery.Enroll($"{i}", image, source);
        }
    }
}

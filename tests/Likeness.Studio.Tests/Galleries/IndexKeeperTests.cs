using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Models;
using Likeness.Studio.Galleries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Likeness.Studio.Tests.Galleries;

public sealed class IndexKeeperTests : IDisposable
{
    private const int Many = 20_001;
    private readonly TemporaryFolder _folder = new();
    private readonly Model _model = SmallModel.Make();

    private string Index => _folder["large.gallery.index"];

    [Fact]
    public void A_large_gallery_gets_an_index_at_the_start_and_another_after_it_has_grown()
    {
        using (var gallery = Gallery.Create(_folder["large.gallery"], _model))
            Enrol(gallery, Many);
        using var shelf = new GalleryShelf(new(_folder["galleries"]), new Dictionary<string, string> { ["large"] = _folder["large.gallery"] }, _model);
        using var keeper = new IndexKeeper(shelf, TimeProvider.System, NullLogger<IndexKeeper>.Instance);

        Assert.Equal(1, keeper.Look(CancellationToken.None));
        Assert.True(File.Exists(Index));
        var written = new FileInfo(Index).Length;
        Assert.Equal(0, keeper.Look(CancellationToken.None));
        shelf.Use("large", gallery => Enrol(gallery, 100));
        Assert.Equal(0, keeper.Look(CancellationToken.None));
        shelf.Use("large", gallery => Enrol(gallery, Many / 8));
        Assert.Equal(1, keeper.Look(CancellationToken.None));
        Assert.True(new FileInfo(Index).Length > written);
    }

    [Fact]
    public void A_small_gallery_is_left_alone_and_a_deleted_one_forgotten()
    {
        using var shelf = new GalleryShelf(new(_folder["galleries"]), new Dictionary<string, string>(), _model);
        using var keeper = new IndexKeeper(shelf, TimeProvider.System, NullLogger<IndexKeeper>.Instance);
        shelf.Create("small");
        shelf.Use("small", gallery => Enrol(gallery, 10));

        Assert.Equal(0, keeper.Look(CancellationToken.None));
        shelf.Delete("small");
        Assert.Equal(0, keeper.Look(CancellationToken.None));
    }

    [Fact]
    public void An_index_that_cannot_be_written_stops_nothing()
    {
        using (var gallery = Gallery.Create(_folder["large.gallery"], _model))
            Enrol(gallery, Many);
        Directory.CreateDirectory(Index);
        using var shelf = new GalleryShelf(new(_folder["galleries"]), new Dictionary<string, string> { ["large"] = _folder["large.gallery"] }, _model);
        using var keeper = new IndexKeeper(shelf, TimeProvider.System, NullLogger<IndexKeeper>.Instance);

        Assert.Equal(0, keeper.Look(CancellationToken.None));
        Assert.Single(shelf.Use("large", gallery => gallery.Search(new float[SmallModel.Dimensions], 1)));
    }

    [Fact]
    public void The_server_has_one()
    {
        using var server = new ServerInMemory(new() { Pages = "", Galleries = _folder["galleries"] });

        Assert.Single(server.Services.GetServices<IHostedService>().OfType<IndexKeeper>());
    }

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    private static int Enrol(Gallery gallery, int count)
    {
        var first = (int)gallery.Store.Count();
        return gallery.Enroll([.. Enumerable.Range(first, count).Select(number => new Enrolment
        {
            Label = "all",
            Model = gallery.Model.Fingerprint,
            Embedding = [MathF.Cos(number), MathF.Sin(number * 0.7f), MathF.Sin(number * 0.3f), 1],
            Digest = System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)),
        })]).Count;
    }
}

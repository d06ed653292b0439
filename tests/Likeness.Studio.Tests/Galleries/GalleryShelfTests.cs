using Likeness.Galleries;
using Likeness.Models;
using Likeness.Studio.Galleries;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Tests.Galleries;

public sealed class GalleryShelfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Model _model = Model.Load(ShippedModels.Find("characters"));

    [Fact]
    public void What_was_made_is_there_after_a_restart()
    {
        using (var shelf = Shelf([]))
            shelf.Create("people");
        using var again = Shelf([]);

        Assert.Equal(["people"], again.Names);
        Assert.Equal(0, again.Use("people", gallery => gallery.Store.Count()));
    }

    [Fact]
    public void A_gallery_named_at_the_start_is_served_and_not_deleted()
    {
        Gallery.Create(_folder["own.db"], _model).Dispose();
        using var shelf = Shelf(new() { ["own"] = _folder["own.db"] });

        Assert.Equal(["own"], shelf.Names);
        Assert.Equal(ProblemKind.Conflict, Assert.Throws<RequestException>(() => shelf.Delete("own")).Kind);
        Assert.Equal(ProblemKind.Conflict, Assert.Throws<RequestException>(() => shelf.Create("own")).Kind);
        Assert.True(File.Exists(_folder["own.db"]));
    }

    [Fact]
    public void A_damaged_gallery_is_told_without_its_path()
    {
        Directory.CreateDirectory(_folder["galleries/people"]);
        File.WriteAllText(_folder["galleries/people/gallery.db"], "not a gallery");
        using var shelf = Shelf([]);

        var problem = Assert.Throws<RequestException>(() => shelf.Use("people", gallery => gallery.Store.Count()));

        Assert.Equal(ProblemKind.Conflict, problem.Kind);
        Assert.DoesNotContain(_folder[""], problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_waits_for_who_uses_it()
    {
        using var shelf = Shelf([]);
        shelf.Create("people");
        using var inUse = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var use = Task.Run(() => shelf.Use("people", gallery =>
        {
            inUse.Set();
            goOn.Wait();
            return gallery.Store.Count();
        }));
        inUse.Wait();
        var delete = Task.Run(() => shelf.Delete("people"));

        Assert.False(delete.IsCompleted);
        goOn.Set();
        Assert.Equal(0, await use);
        await delete;
        Assert.Empty(shelf.Names);
    }

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    private GalleryShelf Shelf(Dictionary<string, string> named) => new(new(_folder["galleries"]), named, _model);
}

using Likeness.Comparisons;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries.Search;

/// <summary>Large galleries: here 300 entries are many already.</summary>
public sealed class GalleryIndexTests : IDisposable
{
    private const int Few = 100;
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-index-").FullName;
    private readonly SqliteGalleryStore _store;
    private readonly Random _random = new(5);

    public GalleryIndexTests()
    {
        _store = SqliteGalleryStore.Create(Path.Combine(_folder, "a.gallery"), new("f00d", 8, GalleryDescription.Euclidean, default));
        Enrol(300);
    }

    private string IndexFile => Path.Combine(_folder, "a.gallery.index");

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(GalleryDescription.Euclidean)]
    [InlineData(GalleryDescription.Cosine)]
    public void The_graph_finds_what_comparing_all_finds(string comparison)
    {
        using var store = SqliteGalleryStore.Create(Path.Combine(_folder, "b.gallery"), new("f00d", 8, comparison, default));
        store.Add([.. Enumerable.Range(0, 500).Select(i => new Enrolment { Label = $"{i % 9}", Model = "f00d", Embedding = Draw() })]);
        using var exact = Open(int.MaxValue, store);
        using var graph = Open(Few, store);
        Assert.False(exact.Prepare());
        Assert.True(graph.Prepare());
        for (var i = 0; i < 20; i++)
        {
            var query = Draw();
            Assert.Equal(exact.Nearest(query, 10).Select(near => (near.Id, near.Label)), graph.Nearest(query, 10).Select(near => (near.Id, near.Label)));
            Assert.Equal(exact.Nearest(query, 1)[0].Distance, graph.Nearest(query, 1)[0].Distance, 1e-6);
        }
    }

    [Fact]
    public void The_graph_lies_beside_the_gallery_and_the_next_process_reads_it()
    {
        using (var index = Open())
            Assert.True(index.Prepare());
        var written = File.ReadAllBytes(IndexFile);
        Enrol(50);
        using var next = Open();
        AgreesWithComparingAll(next);
        // It was used, and mended: 350 are linked now.
        Assert.True(next.Prepare());
        Assert.NotEqual(written, File.ReadAllBytes(IndexFile));
        Assert.Equal(350, GraphFile.Probe(IndexFile)!.Value.Count);
    }

    [Fact]
    public void A_file_of_another_gallery_or_from_before_a_removal_is_not_used()
    {
        using (var index = Open())
            index.Prepare();
        var written = File.ReadAllBytes(IndexFile);
        _store.Remove([7]);
        using var next = Open();
        AgreesWithComparingAll(next);
        Assert.True(next.Prepare());
        Assert.NotEqual(written, File.ReadAllBytes(IndexFile));
        AgreesWithComparingAll(next);
    }

    [Fact]
    public void A_damaged_file_is_built_anew()
    {
        using (var index = Open())
            index.Prepare();
        var whole = File.ReadAllBytes(IndexFile);
        for (var length = 0; length < whole.Length; length += 4_999)
        {
            File.WriteAllBytes(IndexFile, whole[..length]);
            Assert.Null(GraphFile.Read(IndexFile));
        }
        foreach (var place in (int[])[0, 10, 20, 60, 70, 200, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(IndexFile, [.. whole[..place], (byte)(whole[place] ^ 0x55), .. whole[(place + 1)..]]);
            using var index = Open();
            AgreesWithComparingAll(index);
        }
        using (var index = Open())
            Assert.True(index.Prepare());
        Assert.Equal(whole.Length, new FileInfo(IndexFile).Length);
        Assert.NotNull(GraphFile.Read(IndexFile));
    }

    [Fact]
    public void A_made_up_file_with_a_right_digest_cannot_lead_outside()
    {
        using (var index = Open())
            index.Prepare();
        var links = GraphFile.Read(IndexFile)!;
        var entries = GraphFile.Probe(IndexFile)!.Value.Entries;
        foreach (var made in (Tensors.Neighbours.NeighbourLinks[])[
            links with { Links = [.. links.Links.Select(link => link >= 0 ? 1_000_000 : link)] },
            links with { Links = [.. links.Links.Select(link => link >= 0 ? -7 : link)] },
            links with { Levels = [.. links.Levels.Select(_ => 99)] },
            links with { Entry = -1 }])
        {
            GraphFile.Write(IndexFile, entries, made);
            using var index = Open();
            AgreesWithComparingAll(index);
        }
    }

    [Fact]
    public void What_changes_after_the_graph_was_built_is_found_at_once()
    {
        using var index = Open();
        index.Prepare();
        var query = Draw();
        _store.Add([new() { Label = "exactly", Model = "f00d", Embedding = query }]);
        Assert.Equal("exactly", index.Nearest(query, 1)[0].Label);
        _store.Rename("exactly", "precisely");
        Assert.Equal("precisely", index.Nearest(query, 1)[0].Label);
        _store.RemoveLabel("precisely");
        Assert.NotEqual("precisely", index.Nearest(query, 1)[0].Label);
        AgreesWithComparingAll(index);
        _store.Remove([.. Enumerable.Range(1, 150).Select(i => (long)i)]);
        AgreesWithComparingAll(index);
        Assert.True(index.Prepare());
        AgreesWithComparingAll(index);
        Assert.Equal(150, index.Size().Entries);
    }

    [Fact]
    public void An_index_is_behind_where_many_entries_have_no_graph_or_a_tenth_is_not_in_the_file()
    {
        using var index = Open();
        Assert.True(index.IsBehind());
        index.Prepare();
        Assert.False(index.IsBehind());
        Enrol(20);
        Assert.False(index.IsBehind());
        Enrol(20);
        Assert.True(index.IsBehind());
        index.Prepare();
        Assert.False(index.IsBehind());
        _store.Remove([.. Enumerable.Range(1, 100).Select(i => (long)i)]);
        Assert.True(index.IsBehind());
        using var few = Open(exactEntries: 1_000);
        Assert.False(few.IsBehind());
    }

    [Fact]
    public async Task Searches_and_enrolments_go_on_while_the_graph_is_built()
    {
        using var slow = new PausedStore(_store);
        using var index = Open(store: slow);
        var query = Draw();
        var before = index.Nearest(query, 10);
        slow.Pause();
        var preparing = Task.Run(() => index.Prepare());
        slow.WaitUntilPaused();

        Assert.Equal(before, index.Nearest(query, 10));
        _store.Add([new() { Label = "exactly", Model = "f00d", Embedding = query }]);
        _store.Remove([before[0].Id]);
        Assert.Equal("exactly", index.Nearest(query, 1)[0].Label);
        Assert.False(preparing.IsCompleted);
        slow.GoOn();
        Assert.True(await preparing);
        Assert.Equal(["exactly", .. before.Skip(1).Select(near => near.Label)], index.Nearest(query, 10).Select(near => near.Label));
    }

    [Fact]
    public async Task Building_that_is_broken_off_changes_nothing()
    {
        using var slow = new PausedStore(_store);
        using var index = Open(store: slow);
        using var given = new CancellationTokenSource();
        var before = index.Nearest(Draw(), 10).Count;
        slow.Pause();
        var preparing = Task.Run(() => index.Prepare(given.Token));
        slow.WaitUntilPaused();
        await given.CancelAsync();
        slow.GoOn();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => preparing);
        Assert.False(File.Exists(IndexFile));
        Assert.Equal(before, index.Nearest(Draw(), 10).Count);
        Assert.True(index.Prepare());
    }

    [Fact]
    public void A_gallery_made_over_for_another_model_is_not_searched_on()
    {
        using var index = Open();
        index.Nearest(Draw(), 1);
        _store.Replace(_store.Describe() with { Model = "beef" }, _store.Vectors(0).ToDictionary(vector => vector.Id, vector => vector.Embedding), _store.Revision());
        Assert.Contains("another model", Assert.Throws<GalleryException>(() => index.Nearest(Draw(), 1)).Message);
    }

    private GalleryIndex Open(int exactEntries = Few, IGalleryStore? store = null) => new(store ?? _store, new EuclideanComparison(), exactEntries);

    private void AgreesWithComparingAll(GalleryIndex index)
    {
        using var exact = Open(int.MaxValue);
        for (var i = 0; i < 5; i++)
        {
            var query = Draw();
            Assert.Equal(exact.Nearest(query, 10), index.Nearest(query, 10));
        }
    }

    private float[] Draw() => [.. Enumerable.Range(0, 8).Select(_ => _random.NextSingle() - 0.5f)];

    private void Enrol(int count) => _store.Add([.. Enumerable.Range(0, count).Select(i => new Enrolment { Label = $"{i % 9}", Model = "f00d", Embedding = Draw() })]);
}

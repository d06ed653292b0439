using System.IO.Compression;
using Likeness.Galleries;
using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries;

public sealed class GalleryArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-archive-").FullName;

    private string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Everything_but_the_numbers_of_the_entries_survives()
    {
        using var store = Filled();
        store.Remove([1]);
        Assert.Equal(2, GalleryArchive.Export(store, PathOf("a.zip")));
        Assert.Equal((2, 0), GalleryArchive.Import(PathOf("a.zip"), PathOf("b.gallery")));
        Assert.Equal((0, 2), GalleryArchive.Import(PathOf("a.zip"), PathOf("b.gallery")));
        using var copy = SqliteGalleryStore.Open(PathOf("b.gallery"));
        Assert.Equal(store.Describe(), copy.Describe());
        foreach (var (entry, copied) in store.Page(new()).Zip(copy.Page(new())))
        {
            Assert.Equal(entry with { Id = copied.Id, Embedding = copied.Embedding }, copied);
            Assert.Equal(entry.Embedding, copied.Embedding);
            Assert.Equal(store.Thumbnail(entry.Id), copy.Thumbnail(copied.Id));
        }
    }

    [Fact]
    public void The_embeddings_are_an_array_that_numpy_reads()
    {
        using var store = Filled();
        GalleryArchive.Export(store, PathOf("a.zip"));
        using var zip = ZipFile.OpenRead(PathOf("a.zip"));
        using var content = new MemoryStream();
        using (var part = zip.GetEntry("embeddings.npy")!.Open())
            part.CopyTo(content);
        var bytes = content.ToArray();
        Assert.Contains("'shape': (3, 2)", System.Text.Encoding.ASCII.GetString(bytes));
        Assert.Equal(-2.5f, BitConverter.ToSingle(bytes, bytes.Length - 4));
    }

    [Fact]
    public void Another_model_s_gallery_is_refused()
    {
        using (var store = Filled())
            GalleryArchive.Export(store, PathOf("a.zip"));
        SqliteGalleryStore.Create(PathOf("b.gallery"), new("beef", 2, "euclidean", DateTimeOffset.UnixEpoch)).Dispose();
        Assert.Contains("re-embed", Assert.Throws<GalleryException>(() => GalleryArchive.Import(PathOf("a.zip"), PathOf("b.gallery"))).Message);
    }

    [Theory]
    [InlineData("gallery.json", "{}", "no usable archive")]
    [InlineData("gallery.json", "{\"format\":\"likeness-gallery\",\"version\":2,\"model\":\"f\",\"dimensions\":2,\"comparison\":\"euclidean\",\"created\":0,\"entries\":3}", "another kind or version")]
    [InlineData("gallery.json", "{\"format\":\"likeness-gallery\",\"version\":1,\"model\":\"f\",\"dimensions\":2,\"comparison\":\"euclidean\",\"created\":0,\"entries\":2000000000}", "no matrix of 2000000000 rows")]
    [InlineData("entries.jsonl", "", "ends before line 1")]
    [InlineData("entries.jsonl", "{\"label\":\"a\\nb\",\"source\":\"\",\"digest\":\"00\",\"time\":0,\"thumbnail\":null}\n", "one line of text")]
    [InlineData("entries.jsonl", "{\"label\":\"a\",\"source\":\"\",\"digest\":\"00\",\"time\":0,\"thumbnail\":null}\n", "digest of 1 bytes")]
    [InlineData("entries.jsonl", "{\"label\":\"a\",\"source\":\"\",\"digest\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"time\":0,\"thumbnail\":\"../../etc/passwd\"}\n", "lacks ../../etc/passwd")]
    [InlineData("embeddings.npy", "short", "no usable archive")]
    [InlineData("embeddings.npy", null, "lacks embeddings.npy")]
    public void A_part_that_is_wrong_is_named(string part, string? text, string says)
    {
        using (var store = Filled())
            GalleryArchive.Export(store, PathOf("a.zip"));
        using (var zip = ZipFile.Open(PathOf("a.zip"), ZipArchiveMode.Update))
        {
            zip.GetEntry(part)!.Delete();
            if (text is not null)
                using (var changed = new StreamWriter(zip.CreateEntry(part).Open()))
                    changed.Write(text);
        }
        Assert.Contains(says, Assert.Throws<GalleryException>(() => GalleryArchive.Import(PathOf("a.zip"), PathOf("b.gallery"))).Message);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        using (var zip = ZipFile.Open(PathOf("a.zip"), ZipArchiveMode.Create))
        using (var part = zip.CreateEntry("gallery.json").Open())
            for (var i = 0; i < 64; i++)
                part.Write(new byte[1 << 20]);
        Assert.Contains("more than 10000 bytes", Assert.Throws<GalleryException>(() => GalleryArchive.Import(PathOf("a.zip"), PathOf("b.gallery"))).Message);
        File.WriteAllText(PathOf("text"), "no zip");
        Assert.Contains("no usable archive", Assert.Throws<GalleryException>(() => GalleryArchive.Import(PathOf("text"), PathOf("b.gallery"))).Message);
    }

    private SqliteGalleryStore Filled()
    {
        var store = SqliteGalleryStore.Create(PathOf("a.gallery"), new("f00d", 2, GalleryDescription.Euclidean, DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123)));
        store.Add([
            new() { Label = "anna", Embedding = [1, 2], Model = "f00d" },
            new() { Label = "Zoë 🙂", Embedding = [3, 4], Model = "f00d", Source = "a.png", Thumbnail = [1, 2, 3], Time = DateTimeOffset.FromUnixTimeMilliseconds(1_712_345_678_901) },
            new() { Label = "anna", Embedding = [5, -2.5f], Model = "f00d" }]);
        return store;
    }
}

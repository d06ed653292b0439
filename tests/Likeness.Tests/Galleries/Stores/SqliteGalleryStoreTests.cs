using System.Collections.Concurrent;
using Likeness.Galleries.Stores;
using Microsoft.Data.Sqlite;

namespace Likeness.Tests.Galleries.Stores;

public sealed class SqliteGalleryStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-gallery-").FullName;

    public static TheoryData<string> Cases => GalleryStoreContract.Cases;

    private string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Meets_the_contract(string name) => GalleryStoreContract.Run(name, new(PathOf("a.gallery")));

    [Fact]
    public void Many_threads_and_two_openings_enrol_at_once_and_nothing_is_lost_or_numbered_twice()
    {
        using var first = GalleryStoreContract.Filled(new(PathOf("a.gallery")));
        using var second = SqliteGalleryStore.Open(PathOf("a.gallery"));
        var numbers = new ConcurrentBag<long>();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
            numbers.Add((i % 2 == 0 ? first : second).Add([GalleryStoreContract.Enrolment($"label {i % 5}", i, 100)])[0].Id));
        Assert.Equal(Enumerable.Range(4, 200).Select(i => (long)i), numbers.Order());
        Assert.Equal(203, second.Count());
    }

    [Fact]
    public void What_one_asks_for_in_vain_does_not_fail_the_others_that_share_its_commit()
    {
        using var store = GalleryStoreContract.Filled(new(PathOf("a.gallery")));
        var refused = 0;
        Parallel.For(0, 64, i =>
        {
            try
            {
                store.Add([GalleryStoreContract.Enrolment("label", i, 100) with { Model = i % 4 == 0 ? "beef" : "f00d" }]);
            }
            catch (GalleryException)
            {
                Interlocked.Increment(ref refused);
            }
        });
        Assert.Equal((16, 51), (refused, store.Count()));
    }

    [Fact]
    public void Other_files_are_refused()
    {
        File.WriteAllText(PathOf("text"), "This is no data base, but long enough to be taken for one at a glance, if nobody looks.");
        Assert.Contains("is a file, but no gallery", Refusal("text"));
        using (var other = Raw("other"))
            Execute(other, "CREATE TABLE recipe(name TEXT)");
        Assert.Contains("is an SQLite file, but no gallery", Refusal("other"));
        Assert.Contains("with other tables in it", Assert.Throws<GalleryException>(() => SqliteGalleryStore.Create(PathOf("other"), new("f00d", 2, "euclidean", default))).Message);
        Assert.Contains("is a folder", Refusal("."));
        Assert.Contains("does not exist", Assert.Throws<GalleryException>(() => SqliteGalleryStore.Create(PathOf("none/a.gallery"), new("f00d", 2, "euclidean", default))).Message);
    }

    [Theory]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END", "its tables are not those of one")]
    [InlineData("CREATE VIEW v AS SELECT 1", "its tables are not those of one")]
    [InlineData("PRAGMA user_version = 9", "version 9")]
    [InlineData("DELETE FROM gallery", "does not say which model")]
    [InlineData("UPDATE gallery SET dimensions = 2000000000", "expected 1 to 4096")]
    public void A_gallery_that_was_tampered_with_is_refused(string sql, string says)
    {
        GalleryStoreContract.Filled(new(PathOf("a.gallery"))).Dispose();
        using (var raw = Raw("a.gallery"))
            Execute(raw, sql);
        Assert.Contains(says, Refusal("a.gallery"));
    }

    [Theory]
    [InlineData("UPDATE entry SET embedding = x'00' WHERE id = 2", "Entry 2", "1 bytes of embedding; expected 8")]
    [InlineData("UPDATE entry SET embedding = x'0000c07f00000000' WHERE id = 2", "Entry 2", "holds the number NaN")]
    [InlineData("UPDATE entry SET time = 9000000000000000000 WHERE id = 2", "a value of another kind", "outside all calendars")]
    public void An_entry_that_was_tampered_with_is_named(string sql, params string[] says)
    {
        using var store = GalleryStoreContract.Filled(new(PathOf("a.gallery")));
        using (var raw = Raw("a.gallery"))
            Execute(raw, sql);
        var message = Assert.Throws<GalleryException>(() => store.Page(new())).Message;
        Assert.All(says, part => Assert.Contains(part, message));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_or_read_as_far_as_it_is_whole()
    {
        GalleryStoreContract.Filled(new(PathOf("a.gallery"))).Dispose();
        var whole = File.ReadAllBytes(PathOf("a.gallery"));
        for (var length = 0; length < whole.Length; length += 997)
        {
            File.WriteAllBytes(PathOf("cut"), whole[..length]);
            try
            {
                using var store = SqliteGalleryStore.Open(PathOf("cut"));
                store.Page(new());
            }
            catch (GalleryException error)
            {
                Assert.Contains("cut", error.Message);
            }
            foreach (var file in Directory.GetFiles(_folder, "cut*"))
                File.Delete(file);
        }
    }

    private string Refusal(string name) => Assert.Throws<GalleryException>(() => SqliteGalleryStore.Open(PathOf(name))).Message;

    private SqliteConnection Raw(string name)
    {
        var connection = new SqliteConnection($"Data Source={PathOf(name)};Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

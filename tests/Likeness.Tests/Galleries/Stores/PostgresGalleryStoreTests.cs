using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries.Stores;

public sealed class PostgresGalleryStoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static int s_galleries;

    public static TheoryData<string> Cases => GalleryStoreContract.Cases;

    [PostgresTheory]
    [MemberData(nameof(Cases))]
    public void Meets_the_contract(string name) =>
        GalleryStoreContract.Run(name, new(server.Location($"case_{Interlocked.Increment(ref s_galleries)}")));

    [PostgresFact]
    public void A_server_that_is_not_there_is_named_without_the_password() =>
        Assert.Equal("postgres://127.0.0.1:1/postgres?gallery=gallery cannot be reached",
            Assert.Throws<GalleryException>(() => GalleryStores.Open("postgres://me:secret@127.0.0.1:1/postgres")).Message.Split(':', 4) is [var a, var b, var c, ..] ? $"{a}:{b}:{c}" : "");

    [PostgresFact]
    public void Cosine_is_searched_by_the_data_base_too()
    {
        var description = new GalleryDescription("f00d", 2, GalleryDescription.Cosine, DateTimeOffset.UnixEpoch);
        using var store = GalleryStores.Create(server.Location("by_cosine"), description);
        store.Add([GalleryStoreContract.Enrolment("steep", 1, 9), GalleryStoreContract.Enrolment("flat", 90, 1)]);
        Assert.Equal(["flat", "steep"], store.Nearest([2, 0.1f], 2)!.Select(near => near.Label));
    }
}

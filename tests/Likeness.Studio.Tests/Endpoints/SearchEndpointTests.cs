namespace Likeness.Studio.Tests.Endpoints;

public sealed class SearchEndpointTests : IDisposable
{
    private readonly ServerWithGalleries _server = new();

    [Fact]
    public async Task The_nearest_come_first_with_where_they_came_from()
    {
        await _server.Make("people");
        await _server.Enrol("people", "ring", Drawing.Ring());
        var cross = (await _server.Enrol("people", "cross", Drawing.Cross()))[0];
        await _server.Send(HttpMethod.Post, "/v1/galleries/people/entries", Form.Of(("label", "cross"), ("source", "album/2.png"), ("image", Drawing.Cross(2))));

        var hits = (await _server.Ask(HttpMethod.Post, "/v1/galleries/people/search", Form.Of(("image", Drawing.Cross()), ("top", 2)))).GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(2, hits.Length);
        Assert.Equal(["id", "label", "path", "distance"], hits[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(cross, hits[0].GetProperty("id").GetInt64());
        Assert.InRange(hits[0].GetProperty("distance").GetDouble(), 0, 1e-3);
        Assert.Equal("album/2.png", hits[1].GetProperty("path").GetString());
    }

    [Fact]
    public async Task An_entry_finds_those_like_it_and_not_itself()
    {
        await _server.Make("people");
        await _server.Enrol("people", "ring", Drawing.Ring());
        var crosses = await _server.Enrol("people", "cross", Drawing.Cross(), Drawing.Cross(1));

        var hits = (await _server.Ask(HttpMethod.Get, $"/v1/galleries/people/entries/{crosses[0]}/neighbours?top=2")).GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(["cross", "ring"], hits.Select(hit => hit.GetProperty("label").GetString()));
        Assert.Equal(crosses[1], hits[0].GetProperty("id").GetInt64());
        Assert.Contains("no entry 99", await _server.Problem("not-found", HttpMethod.Get, "/v1/galleries/people/entries/99/neighbours"), StringComparison.Ordinal);
        foreach (var top in (int[])[0, -1, 10_000, int.MaxValue])
            Assert.NotEmpty(await _server.Problem("bad-value", HttpMethod.Get, $"/v1/galleries/people/entries/{crosses[0]}/neighbours?top={top}"));
    }

    public void Dispose() => _server.Dispose();
}

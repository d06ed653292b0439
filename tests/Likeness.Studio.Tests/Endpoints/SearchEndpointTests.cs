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

    public void Dispose() => _server.Dispose();
}

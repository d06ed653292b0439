namespace Likeness.Studio.Tests.Endpoints;

public sealed class GalleryEndpointsTests : IDisposable
{
    private readonly ServerWithGalleries _server = new();

    [Fact]
    public async Task A_gallery_is_made_listed_shown_and_deleted()
    {
        await _server.Make("people");
        await _server.Enrol("people", "cross", Drawing.Cross(), Drawing.Cross(1));

        var listed = Assert.Single((await _server.Ask(HttpMethod.Get, "/v1/galleries")).GetProperty("galleries").EnumerateArray());
        Assert.Equal(("people", 2), (listed.GetProperty("name").GetString(), listed.GetProperty("entries").GetInt32()));
        var label = Assert.Single((await _server.Ask(HttpMethod.Get, "/v1/galleries/people")).GetProperty("labels").EnumerateArray());
        Assert.Equal(("cross", 2), (label.GetProperty("label").GetString(), label.GetProperty("entries").GetInt32()));

        Assert.Equal(HttpStatusCode.NoContent, (await _server.Send(HttpMethod.Delete, "/v1/galleries/people")).Status);
        Assert.Contains("no gallery 'people'", await _server.Problem("not-found", HttpMethod.Get, "/v1/galleries/people"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_server.Folder));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await _server.Make("people");

        Assert.Contains("already", await _server.Problem("conflict", HttpMethod.Post, "/v1/galleries", Form.Json("""{"name": "people"}""")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../people")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("People")]
    [InlineData("-a")]
    [InlineData("a\n")]
    [InlineData("a.db")]
    [InlineData("")]
    [InlineData("\u00e9")]
    [InlineData("'; DROP TABLE entries; --")]
    public async Task A_name_that_could_be_a_path_is_none(string name)
    {
        Assert.Contains("expected 1 to 64", await _server.Problem("bad-value", HttpMethod.Post, "/v1/galleries", Form.Json(System.Text.Json.JsonSerializer.Serialize(new { name }))), StringComparison.Ordinal);
        var (status, _) = await _server.Send(HttpMethod.Delete, $"/v1/galleries/{Uri.EscapeDataString(name)}");
        Assert.NotEqual(HttpStatusCode.NoContent, status);
        Assert.False(Directory.Exists(_server.Folder));
    }

    public void Dispose() => _server.Dispose();
}

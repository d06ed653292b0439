using Likeness.Tensors.Images;

namespace Likeness.Studio.Tests.Endpoints;

public sealed class EntryEndpointsTests : IAsyncLifetime, IDisposable
{
    private readonly ServerWithGalleries _server = new();

    public Task InitializeAsync() => _server.Make("people");

    [Fact]
    public async Task What_is_enrolled_is_listed_and_can_be_removed()
    {
        var crosses = await _server.Enrol("people", "cross", Drawing.Cross(), Drawing.Cross(1));
        var rings = await _server.Enrol("people", "ring", Drawing.Ring());

        Assert.Equal((long[])[.. crosses, .. rings], await Ids(""));
        Assert.Equal(rings, await Ids("?label=ring"));
        Assert.Equal(crosses[1..], await Ids($"?label=cross&after={crosses[0]}"));
        Assert.Equal(1, (await _server.Ask(HttpMethod.Delete, $"/v1/galleries/people/entries/{crosses[0]}")).GetProperty("entries").GetInt32());
        Assert.Equal(1, (await _server.Ask(HttpMethod.Delete, "/v1/galleries/people/entries?label=ring")).GetProperty("entries").GetInt32());
        Assert.Equal(crosses[1..], await Ids(""));
        Assert.Contains("has no entry", await _server.Problem("not-found", HttpMethod.Delete, $"/v1/galleries/people/entries/{crosses[0]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var all = await _server.Enrol("people", "cross", [.. Enumerable.Range(0, 5).Select(Drawing.Cross)]);
        var first = await _server.Ask(HttpMethod.Get, "/v1/galleries/people/entries?limit=3");

        Assert.Equal(all[2], first.GetProperty("next").GetInt64());
        var second = await _server.Ask(HttpMethod.Get, $"/v1/galleries/people/entries?limit=3&after={all[2]}");
        Assert.Equal(2, second.GetProperty("entries").GetArrayLength());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task The_same_image_is_kept_once_under_a_label()
    {
        var first = await _server.Enrol("people", "cross", Drawing.Cross());
        var (_, again) = await _server.Send(HttpMethod.Post, "/v1/galleries/people/entries", Form.Of(("label", "cross"), ("image", Drawing.Cross())));

        var entry = Assert.Single(again.GetProperty("entries").EnumerateArray());
        Assert.Equal((first[0], false), (entry.GetProperty("id").GetInt64(), entry.GetProperty("is_new").GetBoolean()));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("Robert'); DROP TABLE entries;--")]
    [InlineData("\u4e2d\u6587 \ud83d\ude00 e\u0301")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_label_is_any_line_of_text_and_comes_back_as_it_was(string label)
    {
        await _server.Enrol("people", label, Drawing.Cross());

        Assert.Equal(label, (await _server.Ask(HttpMethod.Get, "/v1/galleries/people/entries")).GetProperty("entries")[0].GetProperty("label").GetString());
        Assert.Single(await Ids($"?label={Uri.EscapeDataString(label)}"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_server.Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public async Task What_is_no_line_of_text_is_no_label(string label) => Assert.NotEmpty(await _server.Problem(
        "bad-value", HttpMethod.Post, "/v1/galleries/people/entries", Form.Json(System.Text.Json.JsonSerializer.Serialize(new { label, image = Convert.ToBase64String(Drawing.Cross()) }))));

    [Fact]
    public async Task One_bad_image_keeps_all_of_its_request_out()
    {
        Assert.NotEmpty(await _server.Problem("bad-image", HttpMethod.Post, "/v1/galleries/people/entries", Form.Of(("label", "cross"), ("image", Drawing.Cross()), ("image", "none"u8.ToArray()))));
        Assert.Empty(await Ids(""));
    }

    [Fact]
    public async Task A_thumbnail_is_a_small_picture()
    {
        var id = Assert.Single(await _server.Enrol("people", "cross", Drawing.Cross()));

        Assert.Equal(48, ImageFile.Probe(await _server.Bytes($"/v1/galleries/people/entries/{id}/thumbnail")).Width);
        Assert.NotEmpty(await _server.Problem("not-found", HttpMethod.Get, "/v1/galleries/people/entries/999/thumbnail"));
    }

    [Fact]
    public async Task A_browser_keeps_a_thumbnail_and_asks_whether_it_is_still_the_same()
    {
        var id = Assert.Single(await _server.Enrol("people", "cross", Drawing.Cross()));
        var first = await _server.Answer($"/v1/galleries/people/entries/{id}/thumbnail");
        var again = await _server.Answer($"/v1/galleries/people/entries/{id}/thumbnail", first.Headers.ETag);

        Assert.Equal(("image/png", "nosniff", "no-cache, private"), (first.Content.Headers.ContentType?.MediaType, first.Headers.GetValues("X-Content-Type-Options").Single(), first.Headers.CacheControl?.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_label_is_renamed_and_may_join_another()
    {
        await _server.Enrol("people", "cros", Drawing.Cross(), Drawing.Cross(1));
        await _server.Enrol("people", "cross", Drawing.Cross(1), Drawing.Cross(2));

        Assert.Equal(2, (await Rename("cros", "cross")).Json.GetProperty("entries").GetInt32());

        var label = Assert.Single((await _server.Ask(HttpMethod.Get, "/v1/galleries/people")).GetProperty("labels").EnumerateArray());
        Assert.Equal(("cross", 3), (label.GetProperty("label").GetString(), label.GetProperty("entries").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await Rename("cros", "ring")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Rename("cross", " ring")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.Send(HttpMethod.Patch, "/v1/galleries/people/entries?label=cross", Form.Json("{}"))).Status);

        Task<(HttpStatusCode Status, System.Text.Json.JsonElement Json)> Rename(string from, string to) => _server.Send(
            HttpMethod.Patch, $"/v1/galleries/people/entries?label={from}", Form.Json(System.Text.Json.JsonSerializer.Serialize(new { label = to })));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=10001")]
    public async Task A_page_has_its_limits(string query) => Assert.NotEmpty(await _server.Problem("bad-value", HttpMethod.Get, "/v1/galleries/people/entries" + query));

    [Theory]
    [InlineData("?limit=many")]
    [InlineData("?after=x")]
    public async Task A_number_is_one(string query) => Assert.NotEmpty(await _server.Problem("bad-request", HttpMethod.Get, "/v1/galleries/people/entries" + query));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _server.Dispose();

    private async Task<long[]> Ids(string query) =>
        [.. (await _server.Ask(HttpMethod.Get, "/v1/galleries/people/entries" + query)).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64())];
}

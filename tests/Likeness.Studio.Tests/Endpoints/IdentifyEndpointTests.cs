using System.Text.Json;

namespace Likeness.Studio.Tests.Endpoints;

public sealed class IdentifyEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Identify = "/v1/galleries/people/identify";
    private readonly ServerWithGalleries _server = new();

    public Task InitializeAsync() => _server.Make("people");

    [Fact]
    public async Task The_nearest_label_is_given_and_a_stranger_is_nobody()
    {
        await _server.Enrol("people", "cross", Drawing.Cross());

        var known = await _server.Ask(HttpMethod.Post, Identify, Form.Of(("image", Drawing.Cross(1)), ("far", 0.1)));
        var stranger = await _server.Ask(HttpMethod.Post, Identify, Form.Raw(Drawing.Ring()));

        Assert.Equal(["label", "distance", "probability", "threshold", "far", "candidates"], known.EnumerateObject().Select(member => member.Name));
        Assert.Equal("cross", known.GetProperty("label").GetString());
        Assert.Equal(JsonValueKind.Null, stranger.GetProperty("label").ValueKind);
        Assert.Equal("cross", stranger.GetProperty("candidates")[0].GetProperty("label").GetString());
        Assert.True(stranger.GetProperty("distance").GetDouble() > stranger.GetProperty("threshold").GetDouble());
    }

    [Fact]
    public async Task An_empty_gallery_knows_nobody() =>
        Assert.Equal(JsonValueKind.Null, (await _server.Ask(HttpMethod.Post, Identify, Form.Raw(Drawing.Cross()))).GetProperty("label").ValueKind);

    [Fact]
    public async Task What_is_wrong_is_said()
    {
        Assert.Contains("nearest, mean and prototype", await _server.Problem("bad-value", HttpMethod.Post, Identify, Form.Of(("image", Drawing.Cross()), ("rule", "furthest"))), StringComparison.Ordinal);
        Assert.Contains("whole number", await _server.Problem("bad-value", HttpMethod.Post, Identify, Form.Of(("image", Drawing.Cross()), ("candidates", 1.5))), StringComparison.Ordinal);
        Assert.NotEmpty(await _server.Problem("bad-value", HttpMethod.Post, Identify, Form.Of(("image", Drawing.Cross()), ("candidates", 0))));
        Assert.Contains("no gallery", await _server.Problem("not-found", HttpMethod.Post, "/v1/galleries/others/identify", Form.Raw(Drawing.Cross())), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _server.Dispose();
}

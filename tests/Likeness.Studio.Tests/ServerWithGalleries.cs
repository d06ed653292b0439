using System.Text.Json;

namespace Likeness.Studio.Tests;

/// <summary>A server whose galleries lie in a folder that is gone after the test.</summary>
internal sealed class ServerWithGalleries : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServerInMemory _server;

    public ServerWithGalleries() => _server = new(new() { Pages = "", Galleries = Folder });

    public string Folder => _folder["galleries"];

    public async Task Make(string name) =>
        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, "/v1/galleries", Form.Json(JsonSerializer.Serialize(new { name })))).Status);

    /// <returns>Numbers of the entries.</returns>
    public async Task<long[]> Enrol(string gallery, string label, params byte[][] images)
    {
        var form = Form.Of([("label", label), .. images.Select(image => ("image", (object)image))]);
        var (status, json) = await Send(HttpMethod.Post, $"/v1/galleries/{gallery}/entries", form);
        Assert.True(status == HttpStatusCode.Created, $"{status}: {json}");
        return [.. json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64())];
    }

    /// <summary>The JSON of an answer that must be 200.</summary>
    public async Task<JsonElement> Ask(HttpMethod method, string path, HttpContent? body = null)
    {
        var (status, json) = await Send(method, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{status}: {json}");
        return json;
    }

    /// <summary>The detail of a problem of a kind.</summary>
    public async Task<string> Problem(string kind, HttpMethod method, string path, HttpContent? body = null)
    {
        var (status, json) = await Send(method, path, body);
        Assert.True(json.ValueKind == JsonValueKind.Object && json.GetProperty("type").GetString() == $"urn:likeness:{kind}", $"expected {kind}, found {status}: {json}");
        return json.GetProperty("detail").GetString()!;
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> Send(HttpMethod method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        using var answer = await _server.Client.SendAsync(request);
        var text = await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, text.Length > 0 && text[0] == '{' ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>The whole answer; asked for only if it is not the one of the tag.</summary>
    public async Task<HttpResponseMessage> Answer(string path, System.Net.Http.Headers.EntityTagHeaderValue? unless = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (unless is not null)
            request.Headers.IfNoneMatch.Add(unless);
        return await _server.Client.SendAsync(request);
    }

    public Task<byte[]> Bytes(string path) => _server.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }
}

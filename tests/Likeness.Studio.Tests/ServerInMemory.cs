using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace Likeness.Studio.Tests;

/// <summary>The whole server without a socket, on the model that ships.</summary>
public sealed class ServerInMemory : IAsyncDisposable, IDisposable
{
    private readonly WebApplication _app;

    public ServerInMemory() : this(new StudioOptions { Pages = "" }) { }

    internal ServerInMemory(StudioOptions options)
    {
        _app = StudioApplication.Build(options, builder => builder.WebHost.UseTestServer());
        _app.Start();
        Client = _app.GetTestClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The answer's JSON, which must come with the status.</summary>
    internal static async Task<JsonElement> JsonOf(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"expected {status}, found {answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The problem's detail; the answer must be a problem of the kind.</summary>
    internal static async Task<string> Problem(HttpResponseMessage answer, string kind, HttpStatusCode status)
    {
        var problem = await JsonOf(answer, status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"urn:likeness:{kind}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        return problem.GetProperty("detail").GetString()!;
    }

    /// <summary>Ends the server as Ctrl-C does.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}

[CollectionDefinition(Name)]
public sealed class ServerInMemoryUsers : ICollectionFixture<ServerInMemory>
{
    public const string Name = "server in memory";
}

using System.Net.Http.Headers;
using System.Text;
using Likeness.Studio.Security;

namespace Likeness.Studio.Tests.Security;

public sealed class ApiKeyGateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _secret;
    private readonly ServerInMemory _server;

    public ApiKeyGateTests()
    {
        _secret = ApiKeyFile.Add(_folder["keys.json"], "laptop", TimeProvider.System);
        Directory.CreateDirectory(_folder["web"]);
        File.WriteAllText(Path.Combine(_folder["web"], "index.html"), "page");
        _server = new(new() { Pages = _folder["web"], Keys = ApiKeyFile.Read(_folder["keys.json"]) });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/openapi")]
    [InlineData("/readyz")]
    [InlineData("/metrics")]
    [InlineData("/v1/models")]
    [InlineData("/v1/nothing")]
    [InlineData("//healthz")]
    [InlineData("/healthz/")]
    [InlineData("/healthz/../v1/models")]
    public async Task Nothing_answers_without_a_key(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost" + path);
        using var answer = await _server.Client.SendAsync(request);

        Assert.Contains("Bearer KEY", await ServerInMemory.Problem(answer, "no-key", HttpStatusCode.Unauthorized), StringComparison.Ordinal);
        Assert.Equal("Basic", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Health_answers_without_a_key() =>
        Assert.Equal("ok", await _server.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));

    [Fact]
    public async Task A_key_opens_everything_as_a_bearer_or_as_a_password()
    {
        Assert.Equal(HttpStatusCode.OK, await Status(new("Bearer", _secret)));
        Assert.Equal(HttpStatusCode.OK, await Status(Basic($"anybody:{_secret}")));
    }

    [Fact]
    public async Task What_is_no_key_opens_nothing()
    {
        foreach (var given in (AuthenticationHeaderValue[])
            [new("Bearer"), new("Bearer", "lk_"), new("Bearer", _secret[..^1]), new("Digest", _secret), new("Basic", "not base64!"), Basic(_secret), Basic($"{_secret}:"), Basic(":")])
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(given));
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private static AuthenticationHeaderValue Basic(string text) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private async Task<HttpStatusCode> Status(AuthenticationHeaderValue given)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { Authorization = given } };
        using var answer = await _server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}

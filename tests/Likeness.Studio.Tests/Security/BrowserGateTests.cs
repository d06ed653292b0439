namespace Likeness.Studio.Tests.Security;

[Collection(ServerInMemoryUsers.Name)]
public sealed class BrowserGateTests(ServerInMemory server)
{
    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("127.1.2.3")]
    [InlineData("[::1]:8080")]
    public async Task Names_of_this_machine_are_answered(string host) => Assert.Equal(HttpStatusCode.OK, (await Get(host)).StatusCode);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:8080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.0.1")]
    public async Task A_name_that_was_made_to_point_here_is_refused(string host) =>
        Assert.Contains("answers for localhost", await ServerInMemory.Problem(await Get(host), "foreign", HttpStatusCode.Forbidden), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:8080", HttpStatusCode.OK)]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:9999", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Only_its_own_pages_may_use_it(string origin, HttpStatusCode expected) => Assert.Equal(expected, (await Get("localhost:8080", origin)).StatusCode);

    [Fact]
    public async Task No_other_site_is_allowed_to_read()
    {
        using var answer = await Get("localhost");

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HttpResponseMessage> Get(string host, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { Host = host } };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await server.Client.SendAsync(request);
    }
}

namespace Likeness.Studio.Tests.Security;

[Collection(ServerInMemoryUsers.Name)]
public sealed class SecurityHeadersTests(ServerInMemory server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/v1/models")]
    [InlineData("/v1/nothing")]
    public async Task Every_answer_tells_browsers_to_be_careful(string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Server");

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }
}

namespace Likeness.Studio.Tests.Endpoints;

[Collection(ServerInMemoryUsers.Name)]
public sealed class HealthEndpointsTests(ServerInMemory server)
{
    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    public async Task A_server_that_runs_is_well(string path, string text) =>
        Assert.Equal(text, await server.Client.GetStringAsync(new Uri(path, UriKind.Relative)));
}

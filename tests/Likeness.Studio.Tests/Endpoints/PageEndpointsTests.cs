namespace Likeness.Studio.Tests.Endpoints;

public sealed class PageEndpointsTests
{
    [Fact]
    public async Task Built_pages_are_served_and_nothing_beside_them()
    {
        var folder = Directory.CreateTempSubdirectory("likeness-pages-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "secret.txt"), "secret");
            var pages = folder.CreateSubdirectory("web").FullName;
            await File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "<title>Likeness</title>");
            await File.WriteAllTextAsync(Path.Combine(pages, "page.js"), "1");
            using var server = new ServerInMemory(new() { Pages = pages });

            Assert.Contains("<title>", await Get("/"), StringComparison.Ordinal);
            Assert.Equal("1", await Get("/page.js"));
            using var beside = await server.Client.GetAsync(new Uri("/%2e%2e/secret.txt", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, beside.StatusCode);

            Task<string> Get(string path) => server.Client.GetStringAsync(new Uri(path, UriKind.Relative));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Without_pages_the_root_says_where_the_api_is()
    {
        using var server = new ServerInMemory(new() { Pages = "/nowhere" });

        Assert.Contains("/openapi", await server.Client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }
}

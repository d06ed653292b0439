using Likeness.Studio.Tests.Runs;

namespace Likeness.Studio.Tests.Endpoints;

public sealed class RunEndpointsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServerInMemory _server;

    public RunEndpointsTests() => _server = new(new() { Pages = "", Runs = _folder["runs"] });

    [Fact]
    public async Task Runs_are_listed_by_name_and_not_by_where_they_lie()
    {
        RunSample.Finish(_folder["runs"], "digits");

        var json = await ServerInMemory.JsonOf(await Get("/v1/runs"));

        var listed = Assert.Single(json.GetProperty("runs").EnumerateArray());
        Assert.Equal("digits", listed.GetProperty("name").GetString());
        Assert.True(listed.GetProperty("progress").GetProperty("is_finished").GetBoolean());
        Assert.DoesNotContain(_folder[""], json.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("/home/ada", json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_within_folders_is_asked_for_with_its_slashes_escaped()
    {
        RunSample.Finish(_folder["runs"], "experiments/a b/100%");

        var json = await ServerInMemory.JsonOf(await Get("/v1/runs/experiments%2Fa%20b%2F100%25"));

        Assert.Equal("experiments/a b/100%", json.GetProperty("run").GetProperty("name").GetString());
        Assert.Equal(0.95, json.GetProperty("results")[0].GetProperty("figures")[0].GetProperty("high").GetDouble());
        Assert.Equal(1, json.GetProperty("epochs")[0].GetProperty("epoch").GetInt32());
    }

    [Fact]
    public async Task A_report_can_ask_nothing_of_the_server()
    {
        RunSample.Finish(_folder["runs"], "digits");

        using var answer = await Get("/v1/runs/digits/report");

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("a report", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("sandbox allow-scripts; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/runs/nobody")]
    [InlineData("/v1/runs/nobody/report")]
    [InlineData("/v1/runs/begun/report")]
    [InlineData("/v1/runs/linked/report")]
    [InlineData("/v1/runs/..%2Fsecret")]
    [InlineData("/v1/runs/..%2Fsecret/report")]
    [InlineData("/v1/runs/%2Fetc/report")]
    public async Task What_is_no_run_or_has_no_report_is_not_found(string address)
    {
        var secret = RunSample.Finish(_folder[""], "secret");
        RunSample.Begin(_folder["runs"], "begun");
        File.CreateSymbolicLink(RunSample.Begin(_folder["runs"], "linked").Report, secret.Report);

        Assert.NotEmpty(await ServerInMemory.Problem(await Get(address), "not-found", HttpStatusCode.NotFound));
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private Task<HttpResponseMessage> Get(string address) => _server.Client.GetAsync(new Uri(address, UriKind.Relative));
}

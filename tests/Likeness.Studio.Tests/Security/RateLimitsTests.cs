namespace Likeness.Studio.Tests.Security;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again()
    {
        using var server = new ServerInMemory(new() { Pages = "", Limits = new() { RequestsASecond = 1 } });

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++)
            answers.Add(await server.Client.GetAsync(new Uri("/v1/models", UriKind.Relative)));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ToArray();
        Assert.NotEmpty(refused);
        Assert.True(refused[0].Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("one client", await ServerInMemory.Problem(refused[0], "too-often", HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        Assert.Equal("ok", await server.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task Beyond_what_may_wait_the_server_says_that_it_is_overloaded()
    {
        using var server = new ServerInMemory(new() { Pages = "", Limits = new() { Requests = 1, Waiting = 1 } });

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Verify(server)));

        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ToArray();
        Assert.NotEmpty(refused);
        Assert.NotEqual(refused.Length, answers.Length);
        Assert.Contains("Try again", await ServerInMemory.Problem(refused[0], "overloaded", HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Verify(ServerInMemory server)
    {
        using var body = Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()));
        return await server.Client.PostAsync(new Uri("/v1/verify", UriKind.Relative), body);
    }
}

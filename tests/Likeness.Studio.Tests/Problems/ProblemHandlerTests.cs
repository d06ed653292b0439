namespace Likeness.Studio.Tests.Problems;

[Collection(ServerInMemoryUsers.Name)]
public sealed class ProblemHandlerTests(ServerInMemory server)
{
    [Fact]
    public async Task An_unknown_path_is_a_problem_that_says_where_to_look()
    {
        using var answer = await server.Client.GetAsync(new Uri("/v1/nothing", UriKind.Relative));

        Assert.Contains("/openapi", await ServerInMemory.Problem(answer, "not-found", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_method_is_a_problem_too()
    {
        using var answer = await server.Client.GetAsync(new Uri("/v1/embed", UriKind.Relative));

        Assert.Contains("GET is not possible", await ServerInMemory.Problem(answer, "method-not-allowed", HttpStatusCode.MethodNotAllowed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_is_told_with_a_time_to_come_again()
    {
        using var small = new ServerInMemory(new() { Pages = "", Limits = new() { QueuedImages = 2, BatchImages = 1 } });

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Send(small)));

        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ToArray();
        Assert.NotEmpty(refused);
        Assert.NotEqual(refused.Length, answers.Length);
        Assert.All(refused, answer => Assert.Equal("1", Assert.Single(answer.Headers.GetValues("Retry-After"))));
        Assert.Contains("Try again", await ServerInMemory.Problem(refused[0], "overloaded", HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Send(ServerInMemory server)
    {
        using var body = Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()));
        return await server.Client.PostAsync(new Uri("/v1/verify", UriKind.Relative), body);
    }
}

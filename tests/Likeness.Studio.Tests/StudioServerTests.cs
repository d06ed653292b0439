using System.Net.Sockets;
using System.Text;

namespace Likeness.Studio.Tests;

/// <summary>What only a real socket shows.</summary>
public sealed class StudioServerTests
{
    private static readonly StudioOptions s_options = new() { Pages = "", Port = 0, Limits = new() { BodyBytes = 100_000 } };

    [Fact]
    public Task It_listens_on_this_machine_and_ends_when_told() => With(async address =>
    {
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(address.Host)));
        using var client = new HttpClient { BaseAddress = address };
        using var body = Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()));
        using var answer = await client.PostAsync(new Uri("/v1/verify", UriKind.Relative), body);

        Assert.False((await ServerInMemory.JsonOf(answer)).GetProperty("same").GetBoolean());
    });

    [Fact]
    public Task A_body_beyond_the_limit_is_refused_whether_or_not_it_says_its_length() => With(async address =>
    {
        using var client = new HttpClient { BaseAddress = address };
        foreach (var chunked in (bool[])[false, true])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/embed") { Content = Form.Raw(new byte[200_000]) };
            request.Headers.TransferEncodingChunked = chunked;
            request.Headers.ExpectContinue = true;
            using var answer = await client.SendAsync(request);

            Assert.NotEmpty(await ServerInMemory.Problem(answer, "too-large", HttpStatusCode.RequestEntityTooLarge));
        }
    });

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: {0}\r\n\r\n", "431")]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: localhost\r\n\r\n", "414")]
    [InlineData("nonsense\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    public Task What_is_no_request_is_refused_by_the_socket(string request, string status) => With(async address =>
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request.Replace("{0}", new string('a', 60_000), StringComparison.Ordinal)));
        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith($"HTTP/1.1 {status}", await reader.ReadLineAsync(), StringComparison.Ordinal);
    });

    private static Task With(Func<Uri, Task> use) => RunningServer.WithAsync(s_options, use);
}

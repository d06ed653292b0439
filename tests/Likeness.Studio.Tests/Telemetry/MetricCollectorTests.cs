using System.Globalization;

namespace Likeness.Studio.Tests.Telemetry;

public sealed class MetricCollectorTests : IDisposable
{
    private readonly ServerInMemory _server = new();

    [Fact]
    public async Task Requests_and_batches_are_counted()
    {
        for (var i = 0; i < 3; i++)
        {
            using var body = Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()));
            (await _server.Client.PostAsync(new Uri("/v1/verify", UriKind.Relative), body)).Dispose();
        }
        var lines = await Lines();

        Assert.Equal(3, lines.Where(line => line.Key.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && line.Key.Contains("/v1/verify", StringComparison.Ordinal)).Sum(line => line.Value));
        Assert.Equal(6, lines["likeness_batch_images_sum"]);
        Assert.Equal(3, lines["likeness_batch_images_count"]);
        Assert.Equal(0, lines["likeness_batch_images_bucket{le=\"1\"}"]);
        Assert.Equal(3, lines["likeness_batch_images_bucket{le=\"+Inf\"}"]);
        Assert.Equal(0, lines["likeness_queue_images"]);
        Assert.True(lines["process_resident_memory_bytes"] > 1e6);
        Assert.Contains(lines.Keys, name => name.StartsWith("likeness_model{name=\"characters\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_clients_make_up_makes_no_new_series()
    {
        for (var i = 0; i < 50; i++)
        {
            using var request = new HttpRequestMessage(new HttpMethod($"METHOD{i}"), $"/v1/path{i}");
            (await _server.Client.SendAsync(request)).Dispose();
        }

        Assert.DoesNotContain((await Lines()).Keys, name => name.Contains("path", StringComparison.Ordinal) || name.Contains("METHOD", StringComparison.Ordinal));
    }

    public void Dispose() => _server.Dispose();

    private async Task<Dictionary<string, double>> Lines()
    {
        var text = await _server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[line.LastIndexOf(' ')..], CultureInfo.InvariantCulture));
    }
}

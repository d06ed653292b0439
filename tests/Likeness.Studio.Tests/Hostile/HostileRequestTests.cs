using System.Globalization;

namespace Likeness.Studio.Tests.Hostile;

/// <summary>Requests made to break the server. LIKENESS_HOSTILE_REQUESTS=10000 sends more of them (benchmarks/hostile).</summary>
public sealed class HostileRequestTests : IDisposable
{
    private const int AtOnce = 128;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task No_request_breaks_the_server_or_fills_its_memory()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("LIKENESS_HOSTILE_REQUESTS") ?? "160", CultureInfo.InvariantCulture);
        var options = new StudioOptions { Pages = "", Port = 0, Galleries = _folder["galleries"], Limits = new() { BodyBytes = 1 << 20 } };
        await RunningServer.WithAsync(options, async address =>
        {
            using var client = new HttpClient { BaseAddress = address };
            var statuses = new Dictionary<int, int>();
            long settled = 0;
            for (var start = 0; start < count; start += AtOnce)
            {
                // Some of them remove the gallery.
                await client.PostAsync(new Uri("/v1/galleries", UriKind.Relative), Form.Json("""{"name": "hostile"}"""));
                var answers = await Task.WhenAll(Enumerable.Range(start, AtOnce).Select(seed => SendAsync(address, seed)));
                foreach (var answer in answers)
                    statuses[answer] = statuses.GetValueOrDefault(answer) + 1;
                // By then everything that is kept once has been made.
                if (start <= count / 4)
                    settled = Environment.WorkingSet;
            }
            Report(statuses, settled);

            // 505 is HTTP's word for a version that a flipped bit made up, and 501 for a way of transfer.
            Assert.All(statuses.Keys, status => Assert.True(status is < 500 or 501 or 503 or 505, $"the server answered {status}"));
            Assert.True(statuses.GetValueOrDefault(200) + statuses.GetValueOrDefault(201) > count / 50, "hardly any request got far");
            Assert.True(Environment.WorkingSet < settled + (128L << 20), $"{settled >> 20} MiB became {Environment.WorkingSet >> 20}");
            Assert.Equal("ok", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        });
        Assert.All(Directory.EnumerateFileSystemEntries(_folder[""]), path => Assert.Equal("galleries", Path.GetFileName(path)));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<int> SendAsync(Uri address, int seed) => await RawClient.SendAsync(address, HostileRequest.One(new Random(seed))) ?? 0;

    private static void Report(Dictionary<int, int> statuses, long settled)
    {
        if (Environment.GetEnvironmentVariable("LIKENESS_HOSTILE_REPORT") is { } file)
            File.WriteAllText(file, $"{string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} x {status.Key}"))}; {settled >> 20} MiB after a quarter, {Environment.WorkingSet >> 20} MiB at the end\n");
    }
}

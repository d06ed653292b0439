using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Likeness.Tensors.Images;

namespace Likeness.Cli.Tests;

/// <summary>A server that is killed. benchmarks/kill9-server does the same twenty times, with a thousand enrolments each.</summary>
public sealed class ServeProcessTests : IDisposable
{
    private const int Enrolments = 60;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_server_killed_during_enrolments_has_each_that_it_acknowledged_once()
    {
        var acknowledged = new ConcurrentDictionary<int, long>();
        var (server, client) = await Start();
        await Post(client, "/v1/galleries", """{"name": "kill"}""");
        var clients = Enumerable.Range(0, 4).Select(first => Enrol(client, first, acknowledged)).ToArray();
        while (acknowledged.Count < Enrolments / 3 && !Task.WhenAll(clients).IsCompleted)
            await Task.Yield();
        server.Kill();
        await Task.WhenAll(clients);
        server.Dispose();
        client.Dispose();

        (server, client) = await Start();
        var entries = JsonDocument.Parse(await client.GetStringAsync(new Uri("/v1/galleries/kill/entries?limit=10000", UriKind.Relative))).RootElement.GetProperty("entries").EnumerateArray()
            .Select(entry => (Label: entry.GetProperty("label").GetString(), Id: entry.GetProperty("id").GetInt64())).ToArray();
        server.Kill();
        server.Dispose();
        client.Dispose();

        Assert.InRange(acknowledged.Count, 1, Enrolments);
        Assert.Equal(entries.Length, entries.DistinctBy(entry => entry.Label).Count());
        Assert.All(acknowledged, one => Assert.Contains(($"label {one.Key}", one.Value), entries));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task Enrol(HttpClient client, int first, ConcurrentDictionary<int, long> acknowledged)
    {
        try
        {
            for (var number = first; number < Enrolments; number += 4)
            {
                var image = new Bitmap(8, 8, 1, [.. Enumerable.Range(0, 64).Select(pixel => (byte)(pixel * (number + 3)))]).ToPng();
                var answer = await Post(client, "/v1/galleries/kill/entries", JsonSerializer.Serialize(new { label = $"label {number}", image = Convert.ToBase64String(image) }));
                acknowledged[number] = answer.GetProperty("entries")[0].GetProperty("id").GetInt64();
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone, as it should be.
        }
    }

    private static async Task<JsonElement> Post(HttpClient client, string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<(Process Server, HttpClient Client)> Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(CliProgram).Assembly.Location, "serve", "--port", "0", "--galleries", _folder["galleries"]])
            start.ArgumentList.Add(argument);
        var server = Process.Start(start)!;
        var line = await server.StandardOutput.ReadLineAsync() ?? throw new IOException("The server said nothing.");
        return (server, new() { BaseAddress = new Uri(line.Split(' ')[2].TrimEnd('.')) });
    }
}

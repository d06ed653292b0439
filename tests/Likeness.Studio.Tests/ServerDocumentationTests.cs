using System.Text.Json;
using System.Text.RegularExpressions;
using Likeness.Studio.Tests.Runs;
using Likeness.Training;

namespace Likeness.Studio.Tests;

/// <summary>docs/server.md: its requests are sent, in their order, and its answers have the members of the real ones.</summary>
public sealed partial class ServerDocumentationTests : IDisposable
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(TestData.Root, "docs", "server.md"));
    private static readonly Dictionary<string, byte[]> s_files = new() { ["a.png"] = Drawing.Cross(), ["b.png"] = Drawing.Cross(1) };

    private readonly TemporaryFolder _folder = new();
    private readonly ServerInMemory _server;

    public ServerDocumentationTests()
    {
        new MetricsLog(RunSample.Begin(_folder["runs"], "pets").Metrics).Add(RunSample.Epoch(1));
        _server = new(new() { Pages = "", Galleries = _folder["galleries"], Runs = _folder["runs"] });
    }

    [Fact]
    public async Task Every_example_is_answered_as_written()
    {
        var examples = Example().Matches(s_page);
        Assert.True(examples.Count >= 10, $"{examples.Count} examples");
        foreach (Match example in examples)
        {
            using var request = CurlLine.Request(example.Groups["curl"].Value, s_files);
            using var answer = await _server.Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(Shape(JsonDocument.Parse(example.Groups["json"].Value).RootElement), Shape(JsonDocument.Parse(text).RootElement));
        }
    }

    [Fact]
    public async Task Every_address_is_in_the_page()
    {
        using var api = JsonDocument.Parse(await _server.Client.GetStringAsync(new Uri("/openapi", UriKind.Relative)));

        Assert.All(api.RootElement.GetProperty("paths").EnumerateObject(), path => Assert.Contains($"{path.Name}`", s_page, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    // Names of members, at every depth; of a list, those of its first element.
    private static string Shape(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(' ', json.EnumerateObject().Select(member => member.Name + Shape(member.Value)))}}}",
        JsonValueKind.Array => json.GetArrayLength() == 0 ? "[]" : $"[{Shape(json[0])}]",
        _ => "",
    };

    [GeneratedRegex(@"^```console\n\$ curl (?<curl>[^\n]*)\n```\n```json\n(?<json>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}

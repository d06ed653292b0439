using System.Text.Json;
using System.Text.Json.Nodes;

namespace Likeness.Studio.Tests.OpenApi;

/// <summary>The pages' client is generated from a copy of the API's description, as they are built where no server runs.</summary>
[Collection(ServerInMemoryUsers.Name)]
public sealed class PagesDescriptionTests(ServerInMemory server)
{
    private static readonly string s_copy = Path.Combine(TestData.Root, "src", "Likeness.Studio", "web", "openapi.json");
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    [Fact]
    public async Task The_copy_that_the_pages_are_built_from_is_what_the_server_says()
    {
        var description = JsonNode.Parse(await server.Client.GetStringAsync(new Uri("/openapi", UriKind.Relative)))!.ToJsonString(s_indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(s_copy, description);

        Assert.Equal(await File.ReadAllTextAsync(s_copy), description);
    }
}

namespace Likeness.Studio.Tests.OpenApi;

[Collection(ServerInMemoryUsers.Name)]
public sealed class SubmissionDescriptionTests(ServerInMemory server)
{
    [Fact]
    public async Task The_api_describes_its_bodies_and_its_answers()
    {
        using var answer = await server.Client.GetAsync(new Uri("/openapi", UriKind.Relative));
        var json = await ServerInMemory.JsonOf(answer);
        var verify = json.GetProperty("paths").GetProperty("/v1/verify").GetProperty("post");
        var bodies = verify.GetProperty("requestBody").GetProperty("content");

        Assert.Equal(["multipart/form-data", "application/json"], bodies.EnumerateObject().Select(body => body.Name));
        Assert.Equal(["a", "b", "far"], bodies.GetProperty("multipart/form-data").GetProperty("schema").GetProperty("properties").EnumerateObject().Select(field => field.Name));
        Assert.True(verify.GetProperty("responses").TryGetProperty("200", out var ok));
        Assert.EndsWith("/Verification", ok.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString(), StringComparison.Ordinal);
        Assert.True(verify.GetProperty("responses").TryGetProperty("503", out _));
    }

    [Fact]
    public async Task A_raw_image_is_possible_where_one_image_is_all_there_is()
    {
        using var answer = await server.Client.GetAsync(new Uri("/openapi", UriKind.Relative));
        var embed = (await ServerInMemory.JsonOf(answer)).GetProperty("paths").GetProperty("/v1/embed").GetProperty("post");

        Assert.True(embed.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/octet-stream", out _));
    }
}

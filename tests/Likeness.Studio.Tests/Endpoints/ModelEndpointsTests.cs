namespace Likeness.Studio.Tests.Endpoints;

[Collection(ServerInMemoryUsers.Name)]
public sealed class ModelEndpointsTests(ServerInMemory server)
{
    [Fact]
    public async Task The_model_says_what_it_is_and_not_where_it_lies()
    {
        using var answer = await server.Client.GetAsync(new Uri("/v1/models", UriKind.Relative));
        var json = await ServerInMemory.JsonOf(answer);
        var model = Assert.Single(json.GetProperty("models").EnumerateArray());

        Assert.Equal("characters", model.GetProperty("name").GetString());
        Assert.Equal(256, model.GetProperty("dimensions").GetInt32());
        Assert.Equal(48, model.GetProperty("image_size").GetInt32());
        Assert.NotEmpty(model.GetProperty("thresholds").EnumerateArray());
        Assert.NotEmpty(model.GetProperty("histogram").GetProperty("same").EnumerateArray());
        Assert.DoesNotContain(AppContext.BaseDirectory, json.GetRawText(), StringComparison.Ordinal);
    }
}

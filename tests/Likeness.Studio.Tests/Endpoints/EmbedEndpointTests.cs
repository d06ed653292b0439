using Likeness.Models;

namespace Likeness.Studio.Tests.Endpoints;

[Collection(ServerInMemoryUsers.Name)]
public sealed class EmbedEndpointTests(ServerInMemory server)
{
    private static readonly Uri s_embed = new("/v1/embed", UriKind.Relative);

    [Fact]
    public async Task All_three_forms_give_the_embedding_that_the_library_gives()
    {
        using var model = Model.Load(ShippedModels.Find("characters"));
        var expected = model.Embed(Drawing.Cross());
        var base64 = Convert.ToBase64String(Drawing.Cross());

        foreach (var body in (HttpContent[])[Form.Of(("image", Drawing.Cross())), Form.Json($$"""{"image": "{{base64}}"}"""), Form.Raw(Drawing.Cross()), Form.Raw(Drawing.Cross(), "application/octet-stream")])
        {
            using var answer = await server.Client.PostAsync(s_embed, body);
            var json = await ServerInMemory.JsonOf(answer);

            Assert.Equal(1, json.GetProperty("count").GetInt32());
            Assert.Equal(expected.Length, json.GetProperty("dimensions").GetInt32());
            var embedding = json.GetProperty("embeddings")[0].EnumerateArray().Select(number => number.GetSingle()).ToArray();
            Assert.All(expected.Zip(embedding), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
            body.Dispose();
        }
    }

    [Fact]
    public async Task Several_images_come_back_in_their_order()
    {
        using var body = Form.Of(("image", Drawing.Cross()), ("image", Drawing.Ring()), ("image", Drawing.Cross()));
        using var answer = await server.Client.PostAsync(s_embed, body);
        var rows = (await ServerInMemory.JsonOf(answer)).GetProperty("embeddings").EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetSingle()).ToArray()).ToArray();

        Assert.Equal(3, rows.Length);
        Assert.InRange(Furthest(rows[0], rows[2]), 0, 1e-5f);
        Assert.InRange(Furthest(rows[0], rows[1]), 0.05f, 2);

        static float Furthest(float[] a, float[] b) => a.Zip(b).Max(pair => Math.Abs(pair.First - pair.Second));
    }

    [Fact]
    public async Task More_images_than_allowed_are_refused()
    {
        using var body = Form.Of([.. Enumerable.Range(0, 65).Select(_ => ("image", (object)Drawing.Cross()))]);
        using var answer = await server.Client.PostAsync(s_embed, body);

        Assert.Contains("at most 64", await ServerInMemory.Problem(answer, "too-large", HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
    }
}

using Likeness.Models;

namespace Likeness.Studio.Tests.Endpoints;

[Collection(ServerInMemoryUsers.Name)]
public sealed class VerifyEndpointTests(ServerInMemory server)
{
    private static readonly Uri s_verify = new("/v1/verify", UriKind.Relative);

    [Fact]
    public async Task It_answers_as_the_library_does()
    {
        using var model = Model.Load(ShippedModels.Find("characters"));
        var expected = model.Verify(Drawing.Cross(), Drawing.Ring(), 0.1);

        var answer = await Verify(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()), ("far", 0.1)));

        Assert.Equal(["same", "distance", "probability", "threshold", "far"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(expected.Same, answer.GetProperty("same").GetBoolean());
        Assert.Equal(expected.Distance, answer.GetProperty("distance").GetDouble(), 1e-5);
        Assert.Equal(expected.Probability, answer.GetProperty("probability").GetDouble(), 1e-5);
        Assert.Equal(expected.Threshold, answer.GetProperty("threshold").GetDouble(), 1e-9);
        Assert.Equal(0.1, answer.GetProperty("far").GetDouble());
    }

    [Fact]
    public async Task A_drawing_is_the_same_as_itself_and_another_is_not()
    {
        Assert.True((await Verify(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Cross(1))))).GetProperty("same").GetBoolean());
        Assert.False((await Verify(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring())))).GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Json_with_base64_is_answered_like_a_form()
    {
        var form = await Verify(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring())));
        var json = await Verify(Form.Json($$"""{"a": "{{Convert.ToBase64String(Drawing.Cross())}}", "b": "{{Convert.ToBase64String(Drawing.Ring())}}"}"""));

        Assert.Equal(form.GetProperty("distance").GetDouble(), json.GetProperty("distance").GetDouble(), 1e-5);
    }

    [Fact]
    public async Task Many_at_once_are_answered_each_with_its_own()
    {
        var alone = new List<double>();
        for (var shift = 0; shift < 8; shift++)
            alone.Add((await Verify(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring(shift))))).GetProperty("distance").GetDouble());

        var together = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Verify(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring(i % 8))))));

        Assert.All(together.Index(), answer => Assert.Equal(alone[answer.Index % 8], answer.Item.GetProperty("distance").GetDouble(), 1e-5));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named()
    {
        Assert.Contains("'b' is missing", await Refusal(Form.Of(("a", Drawing.Cross())), "bad-request", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("'a' is there 2 times", await Refusal(Form.Of(("a", Drawing.Cross()), ("a", Drawing.Cross()), ("b", Drawing.Ring())), "bad-request", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("expected a number", await Refusal(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()), ("far", "often")), "bad-value", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("it must be over 0 to 1", await Refusal(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()), ("far", 2)), "bad-value", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("Ask for a larger rate", await Refusal(Form.Of(("a", Drawing.Cross()), ("b", Drawing.Ring()), ("far", 1e-12)), "bad-value", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.NotEmpty(await Refusal(Form.Of(("a", Drawing.Cross()), ("b", "no image"u8.ToArray())), "bad-image", HttpStatusCode.UnprocessableEntity));
    }

    private async Task<System.Text.Json.JsonElement> Verify(HttpContent body)
    {
        using (body)
        {
            using var answer = await server.Client.PostAsync(s_verify, body);
            return await ServerInMemory.JsonOf(answer);
        }
    }

    private async Task<string> Refusal(HttpContent body, string kind, HttpStatusCode status)
    {
        using (body)
        {
            using var answer = await server.Client.PostAsync(s_verify, body);
            return await ServerInMemory.Problem(answer, kind, status);
        }
    }
}

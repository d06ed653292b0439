using System.Text;

namespace Likeness.Studio.Tests.Requests;

[Collection(ServerInMemoryUsers.Name)]
public sealed class SubmissionReaderTests(ServerInMemory server)
{
    [Theory]
    [InlineData("text/plain", "hello", "'text/plain;")]
    [InlineData("application/x-www-form-urlencoded", "image=1", "expected multipart/form-data")]
    public async Task Other_types_are_refused(string type, string body, string found) =>
        Assert.Contains(found, await Refusal(new StringContent(body, Encoding.UTF8, type), "unsupported-media-type", HttpStatusCode.UnsupportedMediaType), StringComparison.Ordinal);

    [Fact]
    public async Task A_body_without_a_type_is_refused() =>
        Assert.Contains("is missing", await Refusal(new ByteArrayContent(Drawing.Cross()), "unsupported-media-type", HttpStatusCode.UnsupportedMediaType), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "expected an object")]
    [InlineData("{\"image\": \"\", \"image\": \"\"}", "not JSON")]
    [InlineData("{\"image\": {\"a\": 1}}", "holds a JSON Object")]
    [InlineData("{\"image\": [[\"\"]]}", "holds a JSON Array")]
    [InlineData("{\"image\": \"\\ud800\"}", "not JSON")]
    [InlineData("[[[[[[]]]]]]", "not JSON")]
    [InlineData("{\"image\": null}", "is missing")]
    [InlineData("{}", "has no field")]
    public async Task Json_that_is_none_is_refused(string json, string because) =>
        Assert.Contains(because, await Refusal(Form.Json(json), "bad-request", HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task Base64_that_is_none_is_refused() =>
        Assert.Contains("not base64", await Refusal(Form.Json("{\"image\": \"data:image/png;base64,AAAA\"}"), "bad-value", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);

    [Theory]
    [InlineData("multipart/form-data", "--x--", "boundary of 0 letters")]
    [InlineData("multipart/form-data; boundary=x", "no part", "cannot be read")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\nvalue\r\n--x--\r\n", "has no name")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\ncut off", "cannot be read")]
    public async Task A_form_that_is_none_is_refused(string type, string body, string because)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Contains(because, await Refusal(content, "bad-request", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private async Task<string> Refusal(HttpContent body, string kind, HttpStatusCode status)
    {
        using (body)
        {
            using var answer = await server.Client.PostAsync(new Uri("/v1/embed", UriKind.Relative), body);
            return await ServerInMemory.Problem(answer, kind, status);
        }
    }
}

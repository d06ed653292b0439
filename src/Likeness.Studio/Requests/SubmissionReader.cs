using Likeness.Studio.Limits;
using Likeness.Studio.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Likeness.Studio.Requests;

/// <summary>Reads a request's body: multipart files, JSON with base64, or one image as it is.</summary>
internal sealed class SubmissionReader(StudioLimits limits)
{
    /// <summary>The field that a body of nothing but an image fills.</summary>
    public const string RawField = "image";

    /// <exception cref="RequestException">The body is of another type, or not what its type says.</exception>
    public async Task<Submission> ReadAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw Unsupported(request.ContentType);
        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new(await MultipartBody.ReadAsync(request, type, limits), isBase64: false);
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return new(await JsonBody.ReadAsync(request), isBase64: true);
        if (type.Type.Equals("image", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase))
            return new(new Dictionary<string, List<ReadOnlyMemory<byte>>> { [RawField] = [await ReadAllAsync(request)] }, isBase64: false);
        throw Unsupported(request.ContentType);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(HttpRequest request)
    {
        // The stated length is a claim: memory is taken as bytes come, up to the server's limit.
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static RequestException Unsupported(string? type) => new(ProblemKind.Unsupported,
        $"The content type is {(string.IsNullOrEmpty(type) ? "missing" : $"'{(type.Length <= 80 ? type : type[..80])}'")}; expected multipart/form-data, application/json with images as base64, or an image such as image/png.");
}

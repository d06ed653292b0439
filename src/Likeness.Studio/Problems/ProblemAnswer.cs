using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Likeness.Studio.Problems;

/// <summary>Writes a problem as RFC 9457 has it: application/problem+json with type, title, status and detail.</summary>
internal static class ProblemAnswer
{
    /// <summary>Seconds after which an overloaded server may be asked again.</summary>
    private const string RetryAfterSeconds = "1";

    // The answer's type keeps browsers from reading it as a page, so that quotation marks may stay what they are.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with a problem, unless the answer has begun already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="kind">What went wrong.</param>
    /// <param name="detail">What was found, what was expected, what to do.</param>
    public static async Task WriteAsync(HttpContext context, ProblemKind kind, string detail)
    {
        var response = context.Response;
        if (response.HasStarted)
            return;
        response.StatusCode = kind.Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (kind == ProblemKind.Overloaded)
            response.Headers.RetryAfter = RetryAfterSeconds;
        await using var json = new Utf8JsonWriter(response.BodyWriter, s_readable);
        json.WriteStartObject();
        json.WriteString("type", kind.Type);
        json.WriteString("title", kind.Title);
        json.WriteNumber("status", kind.Status);
        json.WriteString("detail", detail);
        json.WriteEndObject();
    }

    /// <summary>A problem for an answer that has a status and nothing else, as routing gives them.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var request = context.Request;
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => WriteAsync(context, ProblemKind.NotFound, $"There is no {request.Path}. GET /openapi lists what there is."),
            StatusCodes.Status405MethodNotAllowed => WriteAsync(context, ProblemKind.BadRequest with { Name = "method-not-allowed", Status = StatusCodes.Status405MethodNotAllowed },
                $"{request.Method} is not possible on {request.Path}. GET /openapi lists what is."),
            var status => WriteAsync(context, ProblemKind.BadRequest with { Status = status }, "See GET /openapi for what the server answers."),
        };
    }
}

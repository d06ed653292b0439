using System.Text;
using System.Text.Json;
using Likeness.Studio.Problems;
using Microsoft.AspNetCore.Http;

namespace Likeness.Studio.Requests;

/// <summary>A JSON object of texts, numbers and lists of texts; images are base64.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    public static async Task<Dictionary<string, List<ReadOnlyMemory<byte>>>> ReadAsync(HttpRequest request)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, s_strict, request.HttpContext.RequestAborted);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new RequestException(ProblemKind.BadRequest, $"The body is a JSON {json.RootElement.ValueKind}; expected an object.");
            return json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null)
                .ToDictionary(member => member.Name, member => Values(member).ToList(), StringComparer.Ordinal);
        }
        // Text that is no Unicode passes the parser, and is found when it is asked for.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new RequestException(ProblemKind.BadRequest, $"The body is not JSON that can be read: {error.Message}");
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Values(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array
        ? member.Value.EnumerateArray().Select(value => Value(member.Name, value))
        : [Value(member.Name, member.Value)];

    private static ReadOnlyMemory<byte> Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Encoding.UTF8.GetBytes(value.GetString()!),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Encoding.UTF8.GetBytes(value.GetRawText()),
        _ => throw new RequestException(ProblemKind.BadRequest, $"'{name}' holds a JSON {value.ValueKind}; expected a text, a number, or a list of texts."),
    };
}

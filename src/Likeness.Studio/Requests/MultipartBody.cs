using Likeness.Studio.Limits;
using Likeness.Studio.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Likeness.Studio.Requests;

/// <summary>multipart/form-data, as HTML forms and curl -F send it (RFC 7578), read in one pass and never onto a disk.</summary>
internal static class MultipartBody
{
    private const int LongestBoundary = 70;     // RFC 2046
    private const int FieldsBesideImages = 16;

    public static async Task<Dictionary<string, List<ReadOnlyMemory<byte>>>> ReadAsync(HttpRequest request, MediaTypeHeaderValue type, StudioLimits limits)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
            throw new RequestException(ProblemKind.BadRequest, $"The content type multipart/form-data has a boundary of {boundary.Length} letters; expected 1 to {LongestBoundary}. HTTP clients choose one themselves when the content type is left to them.");
        var fields = new Dictionary<string, List<ReadOnlyMemory<byte>>>(StringComparer.Ordinal);
        var reader = new MultipartReader(boundary, request.Body);
        var aborted = request.HttpContext.RequestAborted;
        var most = limits.Images + FieldsBesideImages;
        try
        {
            for (var count = 0; await reader.ReadNextSectionAsync(aborted) is { } section; count++)
            {
                if (count == most)
                    throw new RequestException(ProblemKind.TooLarge, $"The form has more than {most} parts. Send the rest in another request.");
                Add(fields, Name(section), await ReadAsync(section.Body, aborted));
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new RequestException(ProblemKind.BadRequest, $"The form cannot be read: {error.Message} Expected parts between lines of --{boundary}, and --{boundary}-- at the end.");
        }
        return fields;
    }

    private static string Name(MultipartSection section) =>
        section.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name).ToString() is { Length: > 0 } name
            ? name
            : throw new RequestException(ProblemKind.BadRequest, "A part of the form has no name. Expected Content-Disposition: form-data; name=\"...\" in each.");

    private static void Add(Dictionary<string, List<ReadOnlyMemory<byte>>> fields, string name, ReadOnlyMemory<byte> value)
    {
        if (fields.TryGetValue(name, out var values))
            values.Add(value);
        else
            fields[name] = [value];
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream part, CancellationToken aborted)
    {
        using var content = new MemoryStream();
        await part.CopyToAsync(content, aborted);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}

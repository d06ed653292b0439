using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Likeness.Studio.OpenApi;

/// <summary>What the API's description says of the whole.</summary>
internal static class ApiDescription
{
    public static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new() { Title = "Likeness", Version = "v1", Description = "Are these two the same? Who is this? What looks most like this?" };
        // Wherever the server was reached; an address in the description would be that of whoever asked last.
        document.Servers = [new() { Url = "/" }];
        document.Tags = null;
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
            operation.Tags = null;
        return Task.CompletedTask;
    }
}

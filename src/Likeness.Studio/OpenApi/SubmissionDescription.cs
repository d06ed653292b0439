using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Likeness.Studio.OpenApi;

/// <summary>Describes the three forms of a body, which the endpoints read themselves.</summary>
internal static class SubmissionDescription
{
    /// <summary>Adds the body to an operation whose endpoint carries <see cref="SubmissionFields"/>.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<SubmissionFields>().LastOrDefault() is not { } fields)
            return Task.CompletedTask;
        var content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new() { Schema = Object(fields, "binary") },
            ["application/json"] = new() { Schema = Object(fields, "byte") },
        };
        if (fields.Images is ["image"] && !fields.Texts.Any(text => text.IsRequired))
            content["application/octet-stream"] = new() { Schema = File("binary") };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Object(SubmissionFields fields, string imageFormat) => new()
    {
        Type = JsonSchemaType.Object,
        Required = fields.Images.Concat(fields.Texts.Where(text => text.IsRequired).Select(text => text.Name)).ToHashSet(),
        Properties = fields.Images.Select(name => (name, Schema: Image(imageFormat, fields.SeveralImages)))
            .Concat(fields.Texts.Select(text => (text.Name, Schema: Text(text))))
            .ToDictionary(property => property.Item1, property => (IOpenApiSchema)property.Schema),
    };

    private static OpenApiSchema Image(string format, bool several) =>
        several ? new() { Type = JsonSchemaType.Array, Items = File(format) } : File(format);

    private static OpenApiSchema File(string format) => new()
    {
        Type = JsonSchemaType.String,
        Format = format,
        Description = "An image file: JPEG, PNG, GIF, BMP, TIFF, WebP, PBM, PGM or PPM.",
    };

    private static OpenApiSchema Text(SubmissionText text) =>
        new() { Type = text.IsNumber ? JsonSchemaType.Number : JsonSchemaType.String, Description = text.Description };
}

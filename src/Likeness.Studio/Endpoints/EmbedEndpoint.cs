using Likeness.Studio.Inference;
using Likeness.Studio.Limits;
using Likeness.Studio.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>POST /v1/embed: images as vectors.</summary>
internal static class EmbedEndpoint
{
    public static void MapEmbed(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/embed", Embed).Describe("embed", "Turns images into vectors: the nearer two vectors, the more alike the images.")
            .Takes(new(["image"], SeveralImages: true, []));

    private static async Task<Ok<EmbedAnswer>> Embed(HttpRequest request, SubmissionReader reader, ServedModel model, StudioLimits limits)
    {
        var submission = await reader.ReadAsync(request);
        var embeddings = await model.EmbedAsync(submission.Images("image", limits.Images), request.HttpContext.RequestAborted);
        return TypedResults.Ok(new EmbedAnswer(embeddings.Count, embeddings[0].Length, embeddings));
    }
}

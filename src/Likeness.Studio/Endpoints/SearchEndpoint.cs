using Likeness.Studio.Galleries;
using Likeness.Studio.Inference;
using Likeness.Studio.OpenApi;
using Likeness.Studio.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>POST /v1/galleries/{gallery}/search: what looks most like this?</summary>
internal static class SearchEndpoint
{
    private const int UsualTop = 10;

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/galleries/{gallery}/search", Search).Describe("search", "The entries that look most like an image, nearest first.")
            .Takes(new(["image"], SeveralImages: false, [new SubmissionText("top", IsNumber: true, IsRequired: false, "How many, 1 to 10,000; 10 if left out.")]))
            .Refuses(StatusCodes.Status404NotFound);

    private static async Task<Ok<SearchAnswer>> Search(string gallery, HttpRequest request, SubmissionReader reader, ServedModel model, GalleryShelf galleries)
    {
        var submission = await reader.ReadAsync(request);
        var top = submission.WholeNumber("top") ?? UsualTop;
        galleries.Use(gallery, _ => true);
        var embeddings = await model.EmbedAsync([submission.Image("image")], request.HttpContext.RequestAborted);
        return TypedResults.Ok(galleries.Use(gallery, opened =>
        {
            var near = opened.Search(embeddings[0], top);
            // An entry that was removed since is left out.
            var sources = opened.Store.Find([.. near.Select(hit => hit.Id)]).ToDictionary(entry => entry.Id, entry => entry.Source);
            return new SearchAnswer([.. near.Where(hit => sources.ContainsKey(hit.Id)).Select(hit => new SearchHit(hit.Id, hit.Label, sources[hit.Id], hit.Distance))]);
        }));
    }
}

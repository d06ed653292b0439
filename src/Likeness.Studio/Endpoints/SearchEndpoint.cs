using Likeness.Galleries;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;
using Likeness.Studio.Galleries;
using Likeness.Studio.Inference;
using Likeness.Studio.OpenApi;
using Likeness.Studio.Problems;
using Likeness.Studio.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>POST /v1/galleries/{gallery}/search: what looks most like this? GET .../entries/{id}/neighbours: and like what is in it already?</summary>
internal static class SearchEndpoint
{
    private const int UsualTop = 10;

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/galleries/{gallery}/search", Search).Describe("search", "The entries that look most like an image, nearest first.")
            .Takes(new(["image"], SeveralImages: false, [new SubmissionText("top", IsNumber: true, IsRequired: false, "How many, 1 to 10,000; 10 if left out.")]))
            .Refuses(StatusCodes.Status404NotFound);
        routes.MapGet("/v1/galleries/{gallery}/entries/{id:long}/neighbours", Neighbours).Describe("neighbours", "The entries that look most like an entry, nearest first, itself left out.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Ok<SearchAnswer>> Search(string gallery, HttpRequest request, SubmissionReader reader, ServedModel model, GalleryShelf galleries)
    {
        var submission = await reader.ReadAsync(request);
        var top = submission.WholeNumber("top") ?? UsualTop;
        galleries.Use(gallery, _ => true);
        var embeddings = await model.EmbedAsync([submission.Image("image")], request.HttpContext.RequestAborted);
        return TypedResults.Ok(galleries.Use(gallery, opened => Hits(opened, opened.Search(embeddings[0], top))));
    }

    private static Ok<SearchAnswer> Neighbours(string gallery, long id, GalleryShelf galleries, int top = UsualTop) => TypedResults.Ok(galleries.Use(gallery, opened =>
    {
        if (opened.Store.Find([id]) is not [var entry])
            throw new RequestException(ProblemKind.NotFound, $"The gallery '{gallery}' has no entry {id}. GET /v1/galleries/{gallery}/entries lists its entries.");
        if (top is < 1 or >= GalleryPage.MostEntries)
            throw new RequestException(ProblemKind.BadValue, $"The {top} nearest were asked for; expected 1 to {GalleryPage.MostEntries - 1:N0}.");
        // One more, as the entry is the nearest of all to itself.
        return Hits(opened, [.. opened.Search(entry.Embedding, top + 1).Where(near => near.Id != id).Take(top)]);
    }));

    private static SearchAnswer Hits(Gallery opened, IReadOnlyList<GalleryNeighbour> near)
    {
        // An entry that was removed since is left out.
        var sources = opened.Store.Find([.. near.Select(hit => hit.Id)]).ToDictionary(entry => entry.Id, entry => entry.Source);
        return new([.. near.Where(hit => sources.ContainsKey(hit.Id)).Select(hit => new SearchHit(hit.Id, hit.Label, sources[hit.Id], hit.Distance))]);
    }
}

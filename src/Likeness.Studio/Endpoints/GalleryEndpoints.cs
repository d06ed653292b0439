using Likeness.Studio.Galleries;
using Likeness.Studio.OpenApi;
using Likeness.Studio.Problems;
using Likeness.Studio.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>/v1/galleries: makes, lists, shows and deletes.</summary>
internal static class GalleryEndpoints
{
    public static void MapGalleries(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/galleries", List).Describe("listGalleries", "The galleries there are.");
        routes.MapPost("/v1/galleries", Create).Describe("createGallery", "Makes an empty gallery.")
            .Takes(new([], SeveralImages: false, [new SubmissionText("name", IsNumber: false, IsRequired: true, "1 to 64 of a to z, 0 to 9, - and _.")]))
            .Refuses(StatusCodes.Status409Conflict);
        routes.MapGet("/v1/galleries/{gallery}", Show).Describe("showGallery", "A gallery and its labels.").Refuses(StatusCodes.Status404NotFound);
        routes.MapDelete("/v1/galleries/{gallery}", Delete).Describe("deleteGallery", "Deletes a gallery and all that was enrolled in it.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static Ok<GalleryList> List(GalleryShelf galleries)
    {
        List<GallerySize> sizes = [];
        foreach (var name in galleries.Names)
            if (Size(galleries, name) is { } size)
                sizes.Add(size);
        return TypedResults.Ok(new GalleryList(sizes));
    }

    private static async Task<Created<GallerySize>> Create(HttpRequest request, SubmissionReader reader, GalleryShelf galleries)
    {
        var name = GalleryName.Require((await reader.ReadAsync(request)).Text("name"));
        galleries.Create(name);
        return TypedResults.Created($"/v1/galleries/{name}", new GallerySize(name, 0));
    }

    private static Ok<GalleryAnswer> Show(string gallery, GalleryShelf galleries) =>
        TypedResults.Ok(galleries.Use(gallery, opened => new GalleryAnswer(gallery, opened.Store.Count(), opened.Store.Labels())));

    private static NoContent Delete(string gallery, GalleryShelf galleries)
    {
        galleries.Delete(gallery);
        return TypedResults.NoContent();
    }

    // One that belongs to another model, or was deleted a moment ago, does not keep the others from being listed.
    private static GallerySize? Size(GalleryShelf galleries, string name)
    {
        try
        {
            return new(name, galleries.Use(name, opened => opened.Store.Count()));
        }
        catch (RequestException)
        {
            return null;
        }
    }
}

using Likeness.Studio.Maps;
using Likeness.Studio.Problems;
using Likeness.Studio.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>/v1/map: embeddings in the plane.</summary>
internal static class MapEndpoints
{
    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/map/galleries/{gallery}", OfGallery)
            .Describe("mapGallery", $"A gallery's embeddings in the plane of their two largest principal components; of a large one {GalleryMapper.MostPoints:N0} of its entries.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapGet("/v1/map/runs", Runs).Describe("listMappedRuns", "The trainings that recorded their latent space, the latest first.");
        routes.MapGet("/v1/map/runs/{run}", OfRun).Describe("mapRun", "A training's latent space at the moments that it recorded so far, in the plane of the last one.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapGet("/v1/map/runs/{run}/pictures", Pictures).Describe("mapRunPictures", "Small pictures of a training's points in one PNG, as many in a row as there are rows.")
            .Produces(StatusCodes.Status200OK, contentType: "image/png").Refuses(StatusCodes.Status404NotFound);
    }

    private static Ok<LatentMap> OfGallery(string gallery, GalleryMapper maps) => TypedResults.Ok(maps.Map(gallery));

    private static Ok<MappedRuns> Runs(RunShelf runs) => TypedResults.Ok(MappedRuns.Of(runs));

    private static Ok<LatentMap> OfRun(string run, RunShelf runs, RunMapper maps, int moments = LatentFiles.MostMoments) =>
        TypedResults.Ok(maps.Map(RunEndpoints.NameOf(run), runs.Find(RunEndpoints.NameOf(run)), moments));

    private static PhysicalFileHttpResult Pictures(string run, RunShelf runs) => PictureSheet.Of(runs.Find(RunEndpoints.NameOf(run))) is { } sheet
        ? TypedResults.PhysicalFile(sheet, "image/png")
        : throw new RequestException(ProblemKind.NotFound, "That training has no small pictures: it has not come to its end.");
}

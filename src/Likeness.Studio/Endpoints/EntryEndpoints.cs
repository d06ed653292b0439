using System.Security.Cryptography;
using Likeness.Galleries.Stores;
using Likeness.Studio.Galleries;
using Likeness.Studio.Limits;
using Likeness.Studio.OpenApi;
using Likeness.Studio.Problems;
using Likeness.Studio.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>/v1/galleries/{gallery}/entries: enrols, lists and removes images.</summary>
internal static class EntryEndpoints
{
    private const string Entries = "/v1/galleries/{gallery}/entries";

    public static void MapEntries(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Entries, Enrol).Describe("enrol", "Enrols one or more images under a label. Once answered, they are on the disk.")
            .Takes(new(["image"], SeveralImages: true,
            [
                new SubmissionText("label", IsNumber: false, IsRequired: true, "Who or what the images show; a line of at most 200 letters."),
                new SubmissionText("source", IsNumber: false, IsRequired: false, "Where they came from; kept as it is."),
            ])).Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapGet(Entries, List).Describe("listEntries", "Lists entries in the order of their numbers, a page at a time.").Refuses(StatusCodes.Status404NotFound);
        routes.MapPatch(Entries, Rename).Describe("renameLabel", "Gives all entries of a label another one; an image that the other one holds already is not kept twice.")
            .Takes(new([], SeveralImages: false, [new SubmissionText("label", IsNumber: false, IsRequired: true, "The new label; a line of at most 200 letters.")]))
            .Refuses(StatusCodes.Status404NotFound);
        routes.MapDelete(Entries, RemoveLabel).Describe("removeLabel", "Removes all entries of a label.").Refuses(StatusCodes.Status404NotFound);
        routes.MapDelete(Entries + "/{id:long}", Remove).Describe("removeEntry", "Removes an entry.").Refuses(StatusCodes.Status404NotFound);
        routes.MapGet(Entries + "/{id:long}/thumbnail", Thumbnail).Describe("thumbnail", "A small PNG of an enrolled image.")
            .Produces(StatusCodes.Status200OK, contentType: "image/png").Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Created<EnrolAnswer>> Enrol(string gallery, HttpRequest request, SubmissionReader reader, Enroller enroller, StudioLimits limits)
    {
        var submission = await reader.ReadAsync(request);
        var label = EntryTexts.Label(submission.Text("label"));
        var entries = await enroller.EnrolAsync(gallery, label, submission.Text("source") ?? "", submission.Images("image", limits.Images), request.HttpContext.RequestAborted);
        return TypedResults.Created((string?)null, new EnrolAnswer(entries));
    }

    private static Ok<EntryList> List(string gallery, GalleryShelf galleries, string? label = null, long after = 0, int limit = 100)
    {
        var page = new GalleryPage { Label = label, After = after, Limit = limit };
        var entries = galleries.Use(gallery, opened => opened.Store.Page(page));
        return TypedResults.Ok(new EntryList([.. entries.Select(EntryAnswer.Of)], entries.Count == limit ? entries[^1].Id : null));
    }

    private static async Task<Ok<CountAnswer>> Rename(string gallery, string label, HttpRequest request, SubmissionReader reader, GalleryShelf galleries)
    {
        var to = EntryTexts.Label((await reader.ReadAsync(request)).Text("label"));
        return galleries.Use(gallery, opened => opened.Store.Rename(label, to)) is var renamed && (renamed > 0 || label == to)
            ? TypedResults.Ok(new CountAnswer(renamed))
            : throw new RequestException(ProblemKind.NotFound, $"The gallery '{gallery}' holds nothing under that label. GET /v1/galleries/{gallery} lists its labels.");
    }

    private static Ok<CountAnswer> RemoveLabel(string gallery, string label, GalleryShelf galleries) =>
        TypedResults.Ok(new CountAnswer(galleries.Use(gallery, opened => opened.Store.RemoveLabel(label))));

    private static Ok<CountAnswer> Remove(string gallery, long id, GalleryShelf galleries) => galleries.Use(gallery, opened => opened.Store.Remove([id])) is > 0 and var removed
        ? TypedResults.Ok(new CountAnswer(removed))
        : throw NoEntry(gallery, id);

    private static FileContentHttpResult Thumbnail(string gallery, long id, HttpResponse response, GalleryShelf galleries)
    {
        if (galleries.Use(gallery, opened => opened.Store.Thumbnail(id)) is not { Length: > 0 } png)
            throw NoEntry(gallery, id);
        // Kept by the browser that asked and by nobody between; asked about each time, as a gallery deleted and made anew counts from 1 again.
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(png, "image/png", entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, 16))}\""));
    }

    private static RequestException NoEntry(string gallery, long id) => new(ProblemKind.NotFound, $"The gallery '{gallery}' has no entry {id}, or no picture of it. GET /v1/galleries/{gallery}/entries lists its entries.");
}

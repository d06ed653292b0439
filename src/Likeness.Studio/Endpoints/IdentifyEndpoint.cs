using Likeness.Galleries;
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

/// <summary>POST /v1/galleries/{gallery}/identify: who is this, or nobody known?</summary>
internal static class IdentifyEndpoint
{
    public static void MapIdentify(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/galleries/{gallery}/identify", Identify).Describe("identify", "Tells which label an image is of; null for none of them.")
            .Takes(new(["image"], SeveralImages: false,
            [
                new SubmissionText("far", IsNumber: true, IsRequired: false, "Share of images of nobody enrolled that may be taken for somebody, over 0 to 1."),
                new SubmissionText("candidates", IsNumber: true, IsRequired: false, "How many of the nearest labels to give, 1 to 1,000; 5 if left out."),
                new SubmissionText("rule", IsNumber: false, IsRequired: false, "How far a label with several entries is: nearest, mean or prototype; nearest if left out."),
            ])).Refuses(StatusCodes.Status404NotFound);

    private static async Task<Ok<Identification>> Identify(string gallery, HttpRequest request, SubmissionReader reader, ServedModel model, GalleryShelf galleries)
    {
        var submission = await reader.ReadAsync(request);
        var options = new IdentifyOptions
        {
            Far = submission.Number("far"),
            Candidates = submission.WholeNumber("candidates") ?? new IdentifyOptions().Candidates,
            Rule = Rule(submission.Text("rule")),
        };
        galleries.Use(gallery, _ => true);
        var embeddings = await model.EmbedAsync([submission.Image("image")], request.HttpContext.RequestAborted);
        return TypedResults.Ok(galleries.Use(gallery, opened => opened.Identify(embeddings[0], options)));
    }

    private static ShotRule Rule(string? name) => name switch
    {
        null or "nearest" => ShotRule.Nearest,
        "mean" => ShotRule.Mean,
        "prototype" => ShotRule.Prototype,
        _ => throw new RequestException(ProblemKind.BadValue, "'rule' is none of nearest, mean and prototype."),
    };
}

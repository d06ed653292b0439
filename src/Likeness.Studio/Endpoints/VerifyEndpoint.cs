using Likeness.Models;
using Likeness.Studio.Inference;
using Likeness.Studio.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>POST /v1/verify: are these two the same?</summary>
internal static class VerifyEndpoint
{
    public static void MapVerify(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/verify", Verify).Describe("verify", "Tells whether two images are the same.")
            .Takes(new(["a", "b"], SeveralImages: false, [EndpointDescriptions.Far]));

    private static async Task<Ok<Verification>> Verify(HttpRequest request, SubmissionReader reader, ServedModel model)
    {
        var submission = await reader.ReadAsync(request);
        return TypedResults.Ok(await model.VerifyAsync(submission.Image("a"), submission.Image("b"), submission.Number("far"), request.HttpContext.RequestAborted));
    }
}

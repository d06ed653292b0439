using Likeness.Studio.Inference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>GET /v1/models: what answers.</summary>
internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/models", List).Describe("models", "The model that answers, what it was trained on, and its thresholds.");

    private static Ok<ModelList> List(ServedModel model) => TypedResults.Ok(new ModelList([ModelAnswer.Of(model)]));
}

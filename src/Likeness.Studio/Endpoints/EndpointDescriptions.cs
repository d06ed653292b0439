using Likeness.Studio.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Likeness.Studio.Endpoints;

/// <summary>What endpoints say of themselves in the API's description.</summary>
internal static class EndpointDescriptions
{
    /// <summary>A false-accept rate among a body's fields.</summary>
    public static SubmissionText Far { get; } = new("far", IsNumber: true, IsRequired: false, "False-accept rate over 0 to 1: the share of different pairs that may be taken for the same.");

    extension(RouteHandlerBuilder endpoint)
    {
        /// <summary>A name for generated clients and a sentence for people.</summary>
        public RouteHandlerBuilder Describe(string name, string summary) => endpoint.WithName(name).WithSummary(summary);

        /// <summary>A body with images.</summary>
        public RouteHandlerBuilder Takes(SubmissionFields fields) => endpoint.WithMetadata(fields)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status503ServiceUnavailable);

        /// <summary>The statuses of its problems.</summary>
        public RouteHandlerBuilder Refuses(params ReadOnlySpan<int> statuses)
        {
            foreach (var status in statuses)
                endpoint.Produces<ProblemDetails>(status, "application/problem+json");
            return endpoint;
        }
    }
}

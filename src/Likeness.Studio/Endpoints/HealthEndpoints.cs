using Likeness.Studio.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>GET /healthz: the process answers. GET /readyz: it has what it needs to work. GET /metrics: how it is doing.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok")).Describe("health", "Whether the process answers; needs no key.");
        // The server listens only after the model is loaded, so who can ask at all gets a yes.
        routes.MapGet("/readyz", () => TypedResults.Text("ready")).Describe("ready", "Whether the model is loaded.");
        routes.MapGet("/metrics", (MetricCollector metrics) => TypedResults.Text(metrics.Write(), MetricCollector.ContentType)).Describe("metrics", "Requests, times, batches and memory, for Prometheus.");
    }
}

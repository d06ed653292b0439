using Likeness.Studio.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>/v1/runs: the trainings, what they measured, and their reports.</summary>
internal static class RunEndpoints
{
    // A report carries its own scripts and pictures. It is a file that anybody may have put there, so it runs apart from the studio: it
    // has no origin, and can ask nothing of anybody.
    private const string ReportPolicy =
        "sandbox allow-scripts; default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/runs", List).Describe("listRuns", "The trainings in the server's folder of runs, the latest first.");
        routes.MapGet("/v1/runs/{run}", Show).Describe("showRun", "A training: its options, what each epoch measured, and the figures of its model.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapGet("/v1/runs/{run}/report", Report).Describe("report", "The report of a finished training, a page for browsers.")
            .Produces(StatusCodes.Status200OK, contentType: "text/html").Refuses(StatusCodes.Status404NotFound);
    }

    private static Ok<RunList> List(RunShelf shelf) => TypedResults.Ok(shelf.List());

    private static Ok<RunAnswer> Show(string run, RunShelf shelf) => TypedResults.Ok(shelf.Show(NameOf(run)));

    private static PhysicalFileHttpResult Report(string run, RunShelf shelf, HttpResponse response)
    {
        var path = shelf.ReportOf(NameOf(run));
        response.Headers.ContentSecurityPolicy = ReportPolicy;
        return TypedResults.PhysicalFile(path, "text/html; charset=utf-8");
    }

    /// <summary>A run's name out of an address: of what that escapes, ASP.NET Core leaves the slash as it is, as it would part the address anew.</summary>
    internal static string NameOf(string run) => run.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}

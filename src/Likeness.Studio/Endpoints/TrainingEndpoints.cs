using Likeness.Datasets.Finding;
using Likeness.Recipes;
using Likeness.Studio.OpenApi;
using Likeness.Studio.Problems;
using Likeness.Studio.Requests;
using Likeness.Studio.Trainings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Likeness.Studio.Endpoints;

/// <summary>/v1/training: starts, stops and resumes a training, and tells how it goes.</summary>
internal static class TrainingEndpoints
{
    private static readonly SubmissionText[] s_fields =
    [
        new("data", IsNumber: false, IsRequired: true, "A known data set, or the full path of a folder, a .csv file or an archive on the server's machine."),
        new("recipe", IsNumber: false, IsRequired: false, "A recipe; if left out, everything is chosen from the data."),
        new("epochs", IsNumber: true, IsRequired: false, "Passes over the images."),
        new("hold_out_classes", IsNumber: true, IsRequired: false, "How many classes are never trained on, to measure on."),
        new("seed", IsNumber: true, IsRequired: false, "Of every random choice."),
    ];

    public static void MapTraining(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/training", (TrainingDesk desk) => TypedResults.Ok(desk.Now())).Describe("training", "The training that was started last, as it is now.");
        routes.MapGet("/v1/training/choices", Choices).Describe("trainingChoices", "What a training can be started with.");
        routes.MapPost("/v1/training", Start).Describe("train", "Starts a training. There is one at a time.").Takes(new([], SeveralImages: false, s_fields))
            .Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict);
        routes.MapPost("/v1/training/resume", Resume).Describe("resumeTraining", "Goes on with a run that was stopped, by whomever.")
            .Takes(new([], SeveralImages: false, [new("run", IsNumber: false, IsRequired: true, "Its name.")]))
            .Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapPost("/v1/training/stop", (TrainingDesk desk) => TypedResults.Ok(desk.Stop())).Describe("stopTraining", "Lets the training write down what it has, and end.")
            .Refuses(StatusCodes.Status409Conflict);
        // It lasts as long as somebody looks, so no limit of other requests is for it; the desk has its own.
        routes.MapGet("/v1/training/events", Events).Describe("trainingEvents", "The training whenever it changes, as server-sent events.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream").Refuses(StatusCodes.Status503ServiceUnavailable)
            .DisableRateLimiting().DisableRequestTimeout();
    }

    private static Ok<TrainingChoices> Choices(TrainingDesk desk) => TypedResults.Ok(new TrainingChoices(
        desk.IsOpen, [.. DatasetCatalog.List().Select(set => new DataChoice(set.Dataset.Name, set.Dataset.Summary, set.Found is not null))], RecipeBook.Names));

    private static async Task<Accepted<TrainingAnswer>> Start(HttpRequest request, SubmissionReader reader, TrainingDesk desk)
    {
        var submission = await reader.ReadAsync(request);
        var data = submission.Text("data") ?? throw new RequestException(ProblemKind.BadRequest, "The field 'data' is missing: a known data set, or a full path on the server's machine.");
        var asked = new TrainingRequest(
            data, submission.Text("recipe"),
            [.. ((string[])["epochs", "hold-out-classes", "seed"]).Select(option => (option, submission.WholeNumber(option.Replace('-', '_'))?.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
        return TypedResults.Accepted("/v1/training", desk.Start(asked));
    }

    private static async Task<Accepted<TrainingAnswer>> Resume(HttpRequest request, SubmissionReader reader, TrainingDesk desk)
    {
        var run = (await reader.ReadAsync(request)).Text("run") ?? throw new RequestException(ProblemKind.BadRequest, "The field 'run' is missing: the name of a run.");
        return TypedResults.Accepted("/v1/training", desk.Resume(run));
    }

    private static ServerSentEventsResult<TrainingAnswer> Events(TrainingDesk desk, CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(desk.WatchAsync(cancellation), "training");
}

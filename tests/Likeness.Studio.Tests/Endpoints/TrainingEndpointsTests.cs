using System.Text.Json;
using Likeness.Studio.Tests.Runs;
using Likeness.Training;

namespace Likeness.Studio.Tests.Endpoints;

/// <summary>A shell stands in for the program that trains; real trainings are watched in the tests of the pages.</summary>
public sealed class TrainingEndpointsTests : IDisposable
{
    // As likeness: says where it is, waits for the end of its input, and says that it was interrupted.
    private const string Obedient = """
        echo '{"epoch":2,"epochs":5,"epoch_share":0.5,"loss":0.25,"active_share":1,"images_per_second":9,"remaining_seconds":8,"is_epoch_end":false,"warning":null}'; echo "$@" >&2; cat; exit 130
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_training_is_started_told_of_and_stopped()
    {
        await using var server = Server(Obedient);
        var started = await ServerInMemory.JsonOf(await Post(server, "/v1/training", """{"data": "glyphs", "epochs": 5}"""), HttpStatusCode.Accepted);
        Assert.StartsWith("glyphs-", started.GetProperty("run").GetString(), StringComparison.Ordinal);

        var training = await Until(server, "training");
        Assert.Equal(2, training.GetProperty("progress").GetProperty("epoch").GetInt32());
        Assert.Equal(1.5, training.GetProperty("curve")[0].GetProperty("epoch").GetDouble());
        Assert.Contains("already", await ServerInMemory.Problem(await Post(server, "/v1/training", """{"data": "glyphs"}"""), "conflict", HttpStatusCode.Conflict), StringComparison.Ordinal);

        await ServerInMemory.JsonOf(await Post(server, "/v1/training/stop", null));
        var stopped = await Until(server, "stopped");
        Assert.Equal($"train glyphs --epochs=5 --out {started.GetProperty("run").GetString()} --watched", stopped.GetProperty("log")[0].GetString());
        Assert.False(stopped.GetProperty("can_resume").GetBoolean());
        Assert.NotEmpty(await ServerInMemory.Problem(await Post(server, "/v1/training/stop", null), "conflict", HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_run_that_was_stopped_is_resumed_and_a_finished_one_is_not()
    {
        RunSample.Begin(_folder["runs"], "begun");
        RunSample.Finish(_folder["runs"], "done");
        await using var server = Server(Obedient);

        await ServerInMemory.JsonOf(await Post(server, "/v1/training/resume", """{"run": "begun"}"""), HttpStatusCode.Accepted);
        await Until(server, "training");
        await ServerInMemory.JsonOf(await Post(server, "/v1/training/stop", null));
        var stopped = await Until(server, "stopped");
        Assert.Equal("resume begun --watched", stopped.GetProperty("log")[0].GetString());
        Assert.True(stopped.GetProperty("can_resume").GetBoolean());
        Assert.NotEmpty(await ServerInMemory.Problem(await Post(server, "/v1/training/resume", """{"run": "done"}"""), "conflict", HttpStatusCode.Conflict));
        Assert.NotEmpty(await ServerInMemory.Problem(await Post(server, "/v1/training/resume", """{"run": "../begun"}"""), "not-found", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_run_at_work_in_a_terminal_is_not_resumed()
    {
        var run = RunSample.Begin(_folder["runs"], "begun");
        await using var server = Server(Obedient);
        using var held = RunLock.Take(run);
        Assert.Contains("at work in another process", await ServerInMemory.Problem(await Post(server, "/v1/training/resume", """{"run": "begun"}"""), "conflict", HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 0", "finished")]
    [InlineData("echo 'error: no images' >&2; exit 2", "failed")]
    [InlineData("kill -9 $$", "failed")]
    public async Task However_a_training_ends_the_server_goes_on(string script, string state)
    {
        await using var server = Server(script);
        await ServerInMemory.JsonOf(await Post(server, "/v1/training", """{"data": "glyphs"}"""), HttpStatusCode.Accepted);

        await Until(server, state);

        Assert.Equal("ok", await server.Client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task The_end_of_the_server_stops_its_training()
    {
        var server = Server($"cat; touch {_folder["stopped"]}; exit 130");
        await ServerInMemory.JsonOf(await Post(server, "/v1/training", """{"data": "glyphs"}"""), HttpStatusCode.Accepted);

        await server.StopAsync();
        await server.DisposeAsync();

        Assert.True(File.Exists(_folder["stopped"]));
    }

    [Fact]
    public async Task A_server_that_does_not_train_says_so()
    {
        await using var server = new ServerInMemory(new() { Pages = "", Runs = _folder["runs"] });

        Assert.False((await ServerInMemory.JsonOf(await server.Client.GetAsync(new Uri("/v1/training/choices", UriKind.Relative)))).GetProperty("is_open").GetBoolean());
        Assert.NotEmpty(await ServerInMemory.Problem(await Post(server, "/v1/training", """{"data": "glyphs"}"""), "not-allowed", HttpStatusCode.Forbidden));
    }

    [Theory]
    [InlineData("{}", "bad-request", HttpStatusCode.BadRequest)]
    [InlineData("""{"data": "/nowhere"}""", "bad-value", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data": "--help"}""", "bad-value", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data": "glyphs", "epochs": 1.5}""", "bad-value", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data": "glyphs", "epochs": -1}""", "bad-value", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"data": "glyphs", "recipe": "../../etc/passwd"}""", "bad-value", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_trained_starts_nothing(string body, string kind, HttpStatusCode status)
    {
        await using var server = Server("exit 0");

        Assert.NotEmpty(await ServerInMemory.Problem(await Post(server, "/v1/training", body), kind, status));
        Assert.Equal("none", (await Now(server)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Events_tell_of_each_change()
    {
        await using var server = Server(Obedient);
        using var events = new StreamReader(await server.Client.GetStreamAsync(new Uri("/v1/training/events", UriKind.Relative)));
        Assert.Equal("none", (await Event(events)).GetProperty("state").GetString());

        await ServerInMemory.JsonOf(await Post(server, "/v1/training", """{"data": "glyphs"}"""), HttpStatusCode.Accepted);

        var told = await Event(events);
        while (told.GetProperty("state").GetString() is "none" or "preparing")
            told = await Event(events);
        Assert.Equal("training", told.GetProperty("state").GetString());
        await ServerInMemory.JsonOf(await Post(server, "/v1/training/stop", null));
    }

    public void Dispose() => _folder.Dispose();

    private ServerInMemory Server(string script) => new(new() { Pages = "", Runs = _folder["runs"], Program = new(["/bin/sh", "-c", script, "likeness"]) });

    private static Task<HttpResponseMessage> Post(ServerInMemory server, string address, string? json) => server.Client.PostAsync(new Uri(address, UriKind.Relative), json is null ? null : Form.Json(json));

    private static async Task<JsonElement> Now(ServerInMemory server) => await ServerInMemory.JsonOf(await server.Client.GetAsync(new Uri("/v1/training", UriKind.Relative)));

    private static async Task<JsonElement> Until(ServerInMemory server, string state)
    {
        using var events = new StreamReader(await server.Client.GetStreamAsync(new Uri("/v1/training/events", UriKind.Relative)));
        var now = await Event(events);
        while (now.GetProperty("state").GetString() != state)
            now = await Event(events);
        return now;
    }

    private static async Task<JsonElement> Event(StreamReader events)
    {
        string? line;
        while ((line = await events.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1))) is not null && !line.StartsWith("data: ", StringComparison.Ordinal))
        {
        }
        return JsonDocument.Parse(line!["data: ".Length..]).RootElement;
    }
}

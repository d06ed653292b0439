using Likeness.Cli.Output;

namespace Likeness.Cli.Tests.Commands;

public sealed class ExperimentsCommandTests : IDisposable
{
    private const string Experiment = """
        {
          "title": "Two losses", "about": "On invented characters.",
          "data": ["DATA"], "seeds": [0, 1],
          "protocols": ["knn"], "columns": [{ "title": "knn@5", "protocol": "knn", "metric": "knn@5" }],
          "frames": 2, "pictures": ["latent-spaces"],
          "options": { "embedding": 2, "epochs": 1, "threads": 1 },
          "methods": [
            { "name": "softmax", "options": { "loss": "softmax", "sampler": "shuffled" } },
            { "name": "triplet", "options": { "loss": "triplet", "miner": "semi-hard" } }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _experiment;
    private readonly string _out;

    public ExperimentsCommandTests()
    {
        _out = _folder["out"];
        _experiment = _folder.Write("two.json", Experiment.Replace("DATA", GlyphFolder.Write(_folder["few"], classes: 3), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_processes_share_the_work_and_the_page_is_written()
    {
        var page = _folder["docs", "results.md"];
        var answer = CommandLine.Run("experiments", _experiment, "--out", _out, "--jobs", "2", "--docs", page, "--json");
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(["experiment", "trainings", "finished", "rows", "files"], answer.JsonKeys);
        Assert.Equal((4, 4), (answer.Json.GetProperty("trainings").GetInt32(), answer.Json.GetProperty("finished").GetInt32()));
        Assert.Equal([2, 2], answer.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("seeds").GetInt32()));
        Assert.InRange(answer.Json.GetProperty("rows")[0].GetProperty("metrics").GetProperty("knn@5").GetProperty("mean").GetDouble(), 0, 1);
        Assert.Equal([page, _folder["docs", "pictures", "two-few.png"], _folder["docs", "pictures", "two-few.gif"]], answer.Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.Contains($"$ likeness experiments {_experiment} --out {_out} --docs {page} --json\n", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.DoesNotContain("missing", File.ReadAllText(page), StringComparison.Ordinal);

        var again = CommandLine.Run("experiments", _experiment, "--out", _out);
        Assert.Contains("4 trainings, 4 finished", again.Error, StringComparison.Ordinal);
        Assert.Matches("few +softmax +2 ", again.Out);
    }

    [Fact]
    public void Some_of_the_trainings_can_be_chosen_by_parts_of_their_names()
    {
        var page = _folder["docs", "results.md"];
        var answer = CommandLine.Run("experiments", "--only", "triplet/seed-1", _experiment, "--out", _out, "--docs", page, "--json");
        Assert.Equal(1, answer.Json.GetProperty("finished").GetInt32());
        Assert.True(File.Exists(Path.Combine(_out, "few", "triplet", "seed-1", "result.json")));
        Assert.Contains("Missing: 3 of 4 trainings", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains($"$ likeness experiments {_experiment} --out {_out} --docs {page} --json\n", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains("no training of the experiment has these parts", CommandLine.Refusal("experiments", _experiment, "--out", _out, "--only", "cat"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_stops_when_its_caller_has_gone()
    {
        // Standard input is at its end from the start.
        var answer = CommandLine.Run(terminal => terminal.UntilInputEnds() is var watched && watched.Cancellation.WaitHandle.WaitOne() ? watched : terminal, "experiments", _experiment, "--out", _out);
        Assert.Equal(130, answer.ExitCode);
        Assert.Contains("the same command goes on", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_is_measured_as_one_of_the_trainings()
    {
        var options = _folder.Write("softmax.json", """{ "embedding": 2, "epochs": 1, "threads": 1, "loss": "softmax", "sampler": "shuffled", "seed": 1 }""");
        Assert.Equal(0, CommandLine.Run("train", _folder["few"], "--recipe", options, "--out", _folder["run"]).ExitCode);
        var answer = CommandLine.Run("experiments", _experiment, "--out", _out, "--only", "softmax/seed-1", "--run", _folder["run"], "--json");
        Assert.Equal(1, answer.Json.GetProperty("finished").GetInt32());
        Assert.False(File.Exists(Path.Combine(_out, "few", "softmax", "seed-1", "model.safetensors")));
    }

    [Fact]
    public void Without_a_name_they_are_listed()
    {
        Assert.Matches("losses +[0-9]+ +", CommandLine.Run("experiments").Out);
        Assert.Contains("losses", CommandLine.Run("experiments", "--json").Json.GetProperty("experiments").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public void What_cannot_be_used_is_refused()
    {
        Assert.Contains("There is no experiment 'none'", CommandLine.Refusal("experiments", "none"), StringComparison.Ordinal);
        Assert.Contains("--jobs 0", CommandLine.Refusal("experiments", _experiment, "--out", _out, "--jobs", "0"), StringComparison.Ordinal);
        Assert.Contains("there is no run in that folder", CommandLine.Refusal("experiments", _experiment, "--out", _out, "--run", _folder["none"]), StringComparison.Ordinal);
    }
}

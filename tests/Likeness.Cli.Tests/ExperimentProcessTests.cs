using System.Diagnostics;

namespace Likeness.Cli.Tests;

/// <summary>An experiment whose processes are killed.</summary>
public sealed class ExperimentProcessTests : IDisposable
{
    private const string Experiment = """
        {
          "title": "Kill me", "about": "On invented characters.",
          "data": ["DATA"], "seeds": [0, 1, 2],
          "protocols": ["retrieval"], "columns": [{ "title": "recall@1", "protocol": "retrieval", "metric": "recall@1" }],
          "options": { "embedding": 4, "epochs": 4, "threads": 1 },
          "methods": [
            { "name": "softmax", "options": { "loss": "softmax", "sampler": "shuffled" } },
            { "name": "triplet", "options": { "loss": "triplet", "miner": "semi-hard" } }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killing_the_process_loses_nothing_and_its_helpers_end_by_themselves()
    {
        var experiment = _folder.Write("kill.json", Experiment.Replace("DATA", GlyphFolder.Write(_folder["few"], classes: 3), StringComparison.Ordinal));
        string[] Command(string folder) => ["experiments", experiment, "--out", _folder[folder], "--json"];
        using (var process = Start([.. Command("broken"), "--jobs", "2"]))
        {
            string? line;
            while ((line = process.StandardError.ReadLine()) is not null && !line.StartsWith("1/6 ", StringComparison.Ordinal))
            {
            }
            Assert.NotNull(line);
            process.Kill();
            // The helper shares the pipe: it is at its end when the helper has gone too.
            process.StandardError.ReadToEnd();
        }
        Assert.Equal(6, CommandLine.Run(Command("broken")).Json.GetProperty("finished").GetInt32());
        Assert.Equal(0, CommandLine.Run(Command("straight")).ExitCode);
        Assert.Equal(Models("straight"), Models("broken"));
    }

    private Dictionary<string, string> Models(string folder) =>
        Directory.EnumerateFiles(_folder[folder], "model.safetensors", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_folder[folder], file), file => Convert.ToBase64String(File.ReadAllBytes(file)));

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(CliProgram).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}

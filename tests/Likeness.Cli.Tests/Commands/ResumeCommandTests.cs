using System.Text;

namespace Likeness.Cli.Tests.Commands;

public sealed class ResumeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_training_that_was_interrupted_ends_with_the_very_model_it_would_have_had()
    {
        var data = GlyphFolder.Write(_folder["data"], classes: 3);
        string[] Train(string run) => ["train", data, "--epochs", "6", "--embedding", "4", "--out", _folder[run]];
        Assert.Equal(0, CommandLine.Run(Train("straight")).ExitCode);
        using var stop = new CancellationTokenSource();
        using var watched = new StopsAt("epoch 2/6", stop);
        var broken = CommandLine.Run(terminal => terminal with { Error = watched, Cancellation = stop.Token }, Train("broken"));

        Assert.Equal(130, broken.ExitCode);
        Assert.Contains($"Nothing is lost: go on with 'likeness resume {_folder["broken"]}'.", watched.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["broken", "model.safetensors"]));

        var resumed = CommandLine.Run("resume", _folder["broken"]);

        Assert.Equal(0, resumed.ExitCode);
        Assert.DoesNotContain("epoch 2/6", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_folder["straight", "model.safetensors"]), File.ReadAllBytes(_folder["broken", "model.safetensors"]));
    }

    [Fact]
    public void Changed_data_is_refused()
    {
        var data = GlyphFolder.Write(_folder["data"], classes: 3);
        var stopped = CommandLine.Run(terminal => terminal with { Cancellation = new(canceled: true) }, "train", data, "--out", _folder["run"]);
        Assert.Equal(130, stopped.ExitCode);
        File.Delete(Path.Combine(data, "character1", "07.png"));

        Assert.Contains("has changed since", CommandLine.Refusal("resume", _folder["run"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_an_unfinished_training_is_refused()
    {
        CommandLine.Run(terminal => terminal with { Cancellation = new(canceled: true) }, "train", GlyphFolder.Write(_folder["data"], classes: 3), "--out", _folder["run"]);

        Assert.Contains("is not finished", CommandLine.Refusal("report", _folder["run"]), StringComparison.Ordinal);
    }

    /// <summary>Presses Ctrl-C as soon as a line is told.</summary>
    private sealed class StopsAt(string text, CancellationTokenSource stop) : StringWriter
    {
        public string Text => ToString();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(text, StringComparison.Ordinal) == true)
                stop.Cancel();
        }
    }
}

namespace Likeness.Cli.Tests.Commands;

[Collection(TrainedModelUsers.Name)]
public sealed class TrainCommandTests(TrainedModel trained)
{
    [Fact]
    public void Training_leaves_a_model_a_report_and_the_figures()
    {
        var (json, metrics) = (trained.Training.Json, trained.Training.Json.GetProperty("metrics"));

        Assert.Equal(0, trained.Training.ExitCode);
        Assert.Equal(trained.Run, json.GetProperty("run").GetString());
        Assert.Equal(trained.Model, json.GetProperty("model").GetString());
        Assert.Equal(3, json.GetProperty("epochs").GetInt32());
        Assert.True(json.GetProperty("images_per_second").GetDouble() > 0);
        Assert.True(json.GetProperty("seconds").GetDouble() > 0);
        Assert.InRange(metrics.GetProperty("auc").GetProperty("low").GetDouble(), 0, metrics.GetProperty("auc").GetProperty("value").GetDouble());
        Assert.True(json.GetProperty("unseen_metrics").TryGetProperty("episode_accuracy", out _));
        Assert.All((string[])["model.safetensors", "report.html", "run.json", "metrics.jsonl"], file => Assert.True(File.Exists(Path.Combine(trained.Run, file))));
    }

    [Fact]
    public void Training_tells_what_was_chosen_and_why_and_a_line_for_each_epoch()
    {
        var told = trained.Training.Error;

        Assert.Contains("training on glyphs: 120 images of 6 classes", told, StringComparison.Ordinal);
        Assert.Contains("image-size 28: images are 28 x 28", told, StringComparison.Ordinal);
        Assert.Contains("hold-out-classes 2: asked for", told, StringComparison.Ordinal);
        Assert.Matches(@"epoch 3/3  loss \d\.\d{4}  active +\d+ %  knn@5 \d\.\d{4}  auc \d\.\d{4}  [\d,]+ images/s", told);
        Assert.DoesNotContain('\r', told);
    }

    [Fact]
    public void Without_out_the_run_is_named_for_the_data_and_the_time()
    {
        using var folder = new TemporaryFolder();
        var answer = CommandLine.Run(
            terminal => terminal with { Clock = new FixedClock(new(2026, 3, 1, 14, 5, 9, TimeSpan.Zero)), Cancellation = new(canceled: true) },
            "train", GlyphFolder.Write(folder["pets"]));

        Assert.Equal(130, answer.ExitCode);
        Assert.Contains($"into {Path.Combine("runs", "pets-20260301-140509")}\n", answer.Error, StringComparison.Ordinal);
        Directory.Delete("runs", recursive: true);
    }

    [Fact]
    public void A_given_validation_part_is_said_to_be_left_alone()
    {
        using var folder = new TemporaryFolder();
        GlyphFolder.Write(folder["pets/train"], classes: 3);
        GlyphFolder.Write(folder["pets/validation"], classes: 3, imagesPerClass: 2);
        var answer = CommandLine.Run(terminal => terminal with { Cancellation = new(canceled: true) }, "train", folder["pets"], "--out", folder["run"]);
        Assert.Contains("training on pets train: 60 images of 3 classes", answer.Error, StringComparison.Ordinal);
        Assert.Contains("warning: the 6 images of the part validation are left alone", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_not_overwritten() =>
        Assert.Contains("holds a run already", CommandLine.Refusal("train", trained.Data, "--out", trained.Run), StringComparison.Ordinal);

    [Fact]
    public void A_file_is_not_taken_for_a_folder() =>
        Assert.Contains("is a file; a training needs a folder", CommandLine.Refusal("train", trained.Data, "--out", trained.Model), StringComparison.Ordinal);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

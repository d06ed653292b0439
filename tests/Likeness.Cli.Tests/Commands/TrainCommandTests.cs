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
    public void A_table_that_parts_its_images_is_trained_and_measured_as_it_says()
    {
        using var folder = new TemporaryFolder();
        GlyphFolder.Write(folder["pets"], classes: 6, imagesPerClass: 12);
        // Four classes in all parts, but for the last in the test; the other two are new to it there.
        var rows = from kind in Enumerable.Range(0, 6)
                   from image in Enumerable.Range(0, 12)
                   let part = kind >= 4 ? "test" : image < 6 ? "train" : image < 10 || kind == 3 ? "val" : "test"
                   select $"character{kind}/{image:00}.png,character{kind},{part}";
        File.WriteAllLines(folder["pets/table.csv"], ["path,label,split", .. rows]);

        var training = CommandLine.Run("train", folder["pets/table.csv"], "--out", folder["run"], "--epochs", "1", "--json");

        Assert.Equal(0, training.ExitCode);
        Assert.Contains("training on table train: 24 images of 4 classes", training.Error, StringComparison.Ordinal);
        Assert.Contains("validation part: half of its 18 images chooses the best epoch, half calibrates", training.Error, StringComparison.Ordinal);
        foreach (var (classes, metrics, queries) in (ReadOnlySpan<(string, string, int)>)[("seen", "metrics", 6), ("unseen", "unseen_metrics", 24)])
        {
            var measured = CommandLine.Run("eval", folder["run/model.safetensors"], folder["pets/table.csv"], "--protocol", "retrieval", "--classes", classes, "--json").Json;
            Assert.Equal(queries, measured.GetProperty("sampled").GetProperty("queries").GetInt32());
            Assert.Equal(training.Json.GetProperty(metrics).GetProperty("recall@1").ToString(), measured.GetProperty("metrics").GetProperty("recall@1").ToString());
        }
        var votes = CommandLine.Run("eval", folder["run/model.safetensors"], folder["pets/table.csv"], "--protocol", "knn", "--classes", "seen", "--json").Json;
        Assert.Equal(training.Json.GetProperty("metrics").GetProperty("knn@5").ToString(), votes.GetProperty("metrics").GetProperty("knn@5").ToString());
    }

    [Fact]
    public void Where_groups_are_held_back_a_given_validation_part_is_said_to_be_left_alone()
    {
        using var folder = new TemporaryFolder();
        GlyphFolder.Write(folder["pets/train"], classes: 3);
        GlyphFolder.Write(folder["pets/validation"], classes: 3, imagesPerClass: 2);
        var answer = CommandLine.Run(terminal => terminal with { Cancellation = new(canceled: true) }, "train", folder["pets"], "--out", folder["run"], "--set", "hold-back-groups=2");
        Assert.Contains("training on pets train: 60 images of 3 classes", answer.Error, StringComparison.Ordinal);
        Assert.Contains("warning: of the part validation 6 images are left alone: groups are held back", answer.Error, StringComparison.Ordinal);
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

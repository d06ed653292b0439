namespace Likeness.Cli.Tests.Commands;

[Collection(TrainedModelUsers.Name)]
public sealed class EvalCommandTests(TrainedModel trained)
{
    [Theory]
    [InlineData("verification", "auc", "eer", "accuracy")]
    [InlineData("few-shot", "episode_accuracy")]
    [InlineData("retrieval", "recall@1", "recall@2", "recall@4", "recall@8", "r_precision", "map@r")]
    [InlineData("knn", "knn@5")]
    [InlineData("identification", "rank@1")]
    public void Each_protocol_gives_its_figures_with_intervals(string protocol, params string[] metrics)
    {
        var answer = CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", protocol, "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(protocol, answer.Json.GetProperty("protocol").GetString());
        Assert.Equal(trained.Model, answer.Json.GetProperty("model").GetString());
        Assert.Equal("all", answer.Json.GetProperty("classes").GetString());
        Assert.All(metrics, metric =>
        {
            var measured = answer.Json.GetProperty("metrics").GetProperty(metric);
            Assert.InRange(measured.GetProperty("value").GetDouble(), measured.GetProperty("low").GetDouble(), measured.GetProperty("high").GetDouble());
        });
    }

    [Theory]
    [InlineData("seen", "metrics")]
    [InlineData("unseen", "unseen_metrics")]
    public void The_training_data_is_measured_on_the_images_set_aside_so_the_figures_are_those_of_the_training(string classes, string metrics)
    {
        var answer = CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", "verification", "--classes", classes, "--json");

        Assert.Equal(
            trained.Training.Json.GetProperty(metrics).GetProperty("auc").ToString(),
            answer.Json.GetProperty("metrics").GetProperty("auc").ToString());
    }

    [Fact]
    public void Knn_on_seen_classes_asks_the_training_images() =>
        Assert.Equal(
            trained.Training.Json.GetProperty("metrics").GetProperty("knn@5").ToString(),
            CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", "knn", "--classes", "seen", "--json").Json.GetProperty("metrics").GetProperty("knn@5").ToString());

    [Fact]
    public void Other_data_is_measured_on_whole()
    {
        using var folder = new TemporaryFolder();
        var answer = CommandLine.Run("eval", trained.Model, GlyphFolder.Write(folder["other"], classes: 3, imagesPerClass: 7), "--protocol", "retrieval", "--json");

        Assert.Equal(21, answer.Json.GetProperty("sampled").GetProperty("queries").GetInt32());
    }

    [Fact]
    public void A_picture_of_each_class_can_be_the_gallery_and_its_name_is_the_class()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["catalogue"]);
        foreach (var image in (string[])[trained.Image(0, 0), trained.Image(1, 0), trained.Image(2, 0)])
            File.Copy(image, Path.Combine(folder["catalogue"], $"{Path.GetFileName(Path.GetDirectoryName(image))}.png"));
        var answer = CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", "identification", "--gallery", folder["catalogue"], "--json");

        Assert.Equal((0, 3), (answer.ExitCode, answer.Json.GetProperty("sampled").GetProperty("gallery").GetInt32()));
        Assert.InRange(answer.Json.GetProperty("metrics").GetProperty("rank@1").GetProperty("value").GetDouble(), 0, 1);

        Directory.CreateDirectory(folder["strangers"]);
        File.Copy(trained.Image(0, 0), Path.Combine(folder["strangers"], "nobody.png"));
        Assert.Contains("Give both the same names", CommandLine.Refusal("eval", trained.Model, trained.Data, "--protocol", "identification", "--gallery", folder["strangers"]), StringComparison.Ordinal);
        Assert.Contains("--gallery g goes with --protocol identification, not knn", CommandLine.Refusal("eval", trained.Model, trained.Data, "--protocol", "knn", "--gallery", "g"), StringComparison.Ordinal);
    }

    [Fact]
    public void Baselines_stand_beside_the_model_and_can_be_measured_alone()
    {
        var beside = CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", "retrieval", "--baselines");
        Assert.Matches(@"metric +value \(95 % interval\) +colour-histogram +pixels\n", beside.Out);
        Assert.Matches(@"recall@1 +0\.\d+ \(.*\) +0\.\d+ \(.*\) +0\.\d+ \(", beside.Out);

        var json = CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", "verification", "--baselines", "--json").Json;
        Assert.InRange(json.GetProperty("baselines").GetProperty("pixels").GetProperty("auc").GetProperty("value").GetDouble(), 0.3, 1);
        Assert.Equal(0, CommandLine.Run("eval", "pixels", trained.Data, "--protocol", "knn").ExitCode);
        Assert.Contains("--baselines goes with labelled DATA", CommandLine.Refusal("eval", trained.Model, "omniglot", "--protocol", "omniglot-runs", "--baselines"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_come_from_a_file()
    {
        using var folder = new TemporaryFolder();
        var pairs = folder.Write("pairs.csv", $"a,b,same\n{trained.Image(0, 0)},{trained.Image(0, 1)},1\n{trained.Image(0, 0)},{trained.Image(1, 1)},0\n");
        var answer = CommandLine.Run("eval", trained.Model, "--pairs", pairs);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("3 images, 1 same pairs, 1 different pairs", answer.Out, StringComparison.Ordinal);
        Assert.Matches(@"auc +\d\.\d{4} \(\d\.\d{4} to \d\.\d{4}\)", answer.Out);
    }

    [Fact]
    public void Padding_is_named_with_the_data()
    {
        var answer = CommandLine.Run("eval", trained.Model, trained.Data, "--protocol", "few-shot", "--pad", "0.2", "--json");

        Assert.EndsWith(", padded by 0.2", answer.Json.GetProperty("data").GetString(), StringComparison.Ordinal);
    }

    [DatasetFact("omniglot/all_runs.zip")]
    public void The_official_runs_are_four_hundred_trials()
    {
        var answer = CommandLine.Run("eval", trained.Model, "omniglot", "--protocol", "omniglot-runs", "--json");

        Assert.Equal("unseen", answer.Json.GetProperty("classes").GetString());
        Assert.Equal(400, answer.Json.GetProperty("sampled").GetProperty("trials").GetInt32());
        Assert.InRange(answer.Json.GetProperty("metrics").GetProperty("error_percent").GetProperty("value").GetDouble(), 1, 99);
    }

    [DatasetFact("omniglot/images_evaluation.zip")]
    public void Koch_s_protocol_verifies_pairs_and_recognises_in_one_shot()
    {
        var answer = CommandLine.Run("eval", trained.Model, "omniglot-koch", "--protocol", "koch-2015", "--json");

        Assert.Equal((5_000, 400), (answer.Json.GetProperty("sampled").GetProperty("different_pairs").GetInt32(), answer.Json.GetProperty("sampled").GetProperty("trials").GetInt32()));
        Assert.InRange(answer.Json.GetProperty("metrics").GetProperty("accuracy").GetProperty("value").GetDouble(), 0.45, 0.95);
    }

    [Fact]
    public void What_cannot_be_measured_is_refused()
    {
        Assert.Contains("DATA is missing", CommandLine.Refusal("eval", trained.Model), StringComparison.Ordinal);
        Assert.Contains("--pairs p.csv goes with --protocol verification, not knn", CommandLine.Refusal("eval", trained.Model, "--protocol", "knn", "--pairs", "p.csv"), StringComparison.Ordinal);
        Assert.Contains("There is no pairs file at 'p.csv'", CommandLine.Refusal("eval", trained.Model, "--pairs", "p.csv"), StringComparison.Ordinal);
        Assert.Contains("official runs of omniglot, not on glyphs", CommandLine.Refusal("eval", trained.Model, "glyphs", "--protocol", "omniglot-runs"), StringComparison.Ordinal);
        Assert.Contains("Name omniglot-koch as DATA", CommandLine.Refusal("eval", trained.Model, "glyphs", "--protocol", "koch-2015"), StringComparison.Ordinal);
        Assert.Contains("--pad 2: expected a share", CommandLine.Refusal("eval", trained.Model, "glyphs", "--pad", "2"), StringComparison.Ordinal);
        Assert.Contains("have no groups", CommandLine.Refusal("eval", trained.Model, trained.Data, "--protocol", "few-shot", "--within-group"), StringComparison.Ordinal);
        Assert.Contains("way is 1", CommandLine.Refusal("eval", trained.Model, trained.Data, "--protocol", "few-shot", "--way", "1"), StringComparison.OrdinalIgnoreCase);
    }
}

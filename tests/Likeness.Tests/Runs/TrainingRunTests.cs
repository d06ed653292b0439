using System.Text.Json.Nodes;
using Likeness.Datasets;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tests.Training;
using Likeness.Training;

namespace Likeness.Tests.Runs;

public sealed class TrainingRunTests : IDisposable
{
    private static readonly RunRequest s_request = new("glyphs", TinyTraining.Given("loss=softmax sampler=shuffled hold-out-classes=2")) { Reasons = ["loss softmax: it was asked for"] };

    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-run-").FullName;
    private readonly DatasetSplits _splits = TinyTraining.Glyphs(classes: 6);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_leaves_a_model_figures_and_a_report()
    {
        var run = NewRun();
        using var outcome = TrainingRun.Start(s_request, _splits, run);
        Assert.All(new[] { run.Description, run.Metrics, run.Checkpoint, run.Best, run.Model, run.Evaluation, run.Report, run.Card }, file => Assert.True(File.Exists(file), file));
        Assert.All(new[] { run.TensorBoard, run.Latent, run.Pictures }, folder => Assert.NotEmpty(Directory.EnumerateFiles(folder)));
        Assert.Equal(["glyphs", .. s_request.Reasons], [RunDescription.Read(run.Description).Source, .. RunDescription.Read(run.Description).Reasons]);
        using var model = Model.Load(run.Model);
        Assert.Equal(4, model.Description.Data.Classes.Count);
        Assert.Contains("loss softmax: it was asked for", File.ReadAllText(run.Report), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(run.Path, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_figures_on_file_are_those_in_hand()
    {
        var run = NewRun();
        using var outcome = TrainingRun.Start(s_request, _splits, run);
        var lines = JsonNode.Parse(File.ReadAllText(run.Evaluation))!.AsArray();
        Assert.Equal(outcome.Evaluation.Results.Select(result => (result.Protocol, result.Classes)), lines.Select(line => ((string)line!["protocol"]!, (string)line["classes"]!)));
        var (result, first) = (outcome.Evaluation.Results.First(), lines[0]!);
        Assert.Equal(result.Metrics["auc"].Value, (double)first["metrics"]!["auc"]!["value"]!);
        Assert.Equal(result.Sampled["same_pairs"], (long)first["sampled"]!["same_pairs"]!);
    }

    [Fact]
    public void A_stopped_run_goes_on_to_the_very_same_model()
    {
        var (whole, stopped) = (NewRun(), NewRun());
        TrainingRun.Start(s_request, _splits, whole).Dispose();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => TrainingRun.Start(s_request, _splits, stopped, new Stopper(stop), stop.Token));
        Assert.False(File.Exists(stopped.Model));
        TrainingRun.Resume(stopped, _splits).Dispose();
        Assert.Equal(File.ReadAllBytes(whole.Model), File.ReadAllBytes(stopped.Model));
        Assert.Equal(File.ReadAllText(whole.Evaluation), File.ReadAllText(stopped.Evaluation));
    }

    [Fact]
    public void A_finished_run_is_measured_and_reported_again_even_without_its_metrics()
    {
        var run = NewRun();
        TrainingRun.Start(s_request, _splits, run).Dispose();
        var figures = File.ReadAllText(run.Evaluation);
        foreach (var file in new[] { run.Metrics, run.Evaluation, run.Report })
            File.Delete(file);
        using var outcome = TrainingRun.Resume(run, _splits);
        Assert.Empty(outcome.Epochs);
        Assert.Equal(figures, File.ReadAllText(run.Evaluation));
        Assert.Contains("no metrics were kept", File.ReadAllText(run.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_a_run_in_it_is_not_written_over()
    {
        var run = NewRun();
        TrainingRun.Start(s_request, _splits, run).Dispose();
        var model = File.ReadAllBytes(run.Model);
        Assert.Contains("holds a run already", Assert.Throws<InvalidDataException>(() => TrainingRun.Start(s_request, _splits, run)).Message, StringComparison.Ordinal);
        File.Delete(run.Description);
        Assert.Contains("holds a run already", Assert.Throws<InvalidDataException>(() => TrainingRun.Start(s_request, _splits, run)).Message, StringComparison.Ordinal);
        Assert.Equal(model, File.ReadAllBytes(run.Model));
    }

    [Theory]
    [InlineData("loss", "guess")]
    [InlineData("miner", "guess")]
    [InlineData("sampler", "guess")]
    [InlineData("encoder", "guess")]
    [InlineData("comparison", "weighted-l1")]
    [InlineData("transforms", "guess")]
    [InlineData("images-per-class", "100")]
    [InlineData("hold-out-classes", "6")]
    public void What_cannot_be_trained_leaves_no_folder(string option, string value)
    {
        var run = NewRun();
        var options = TinyTraining.Given("loss=triplet sampler=balanced").With(option, value);
        Assert.ThrowsAny<Exception>(() => TrainingRun.Start(s_request with { Options = options }, _splits, run));
        Assert.False(Directory.Exists(run.Path));
    }

    [Fact]
    public void Data_that_changed_since_is_not_gone_on_with()
    {
        var run = NewRun();
        TrainingRun.Start(s_request, _splits, run).Dispose();
        var error = Assert.Throws<InvalidDataException>(() => TrainingRun.Resume(run, TinyTraining.Glyphs(classes: 6, images: 13)));
        Assert.Contains("glyphs has changed since", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_run_cannot_be_resumed() =>
        Assert.Contains("there is no run in that folder", Assert.Throws<InvalidDataException>(() => TrainingRun.Resume(NewRun(), _splits)).Message, StringComparison.Ordinal);

    private RunFolder NewRun() => new(Path.Combine(_folder, Guid.NewGuid().ToString()));

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Epoch == 2)
                stop.Cancel();
        }
    }
}

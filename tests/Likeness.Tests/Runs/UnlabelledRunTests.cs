using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tensors.Images;
using Likeness.Tests.Training;
using Likeness.Training;

namespace Likeness.Tests.Runs;

/// <summary>A folder of images without sub-folders: nobody says what they are of.</summary>
public sealed class UnlabelledRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-unlabelled-").FullName;
    private readonly DatasetSplits _images;

    public UnlabelledRunTests()
    {
        var glyphs = TinyTraining.Glyphs().Train;
        Directory.CreateDirectory(Path.Combine(_folder, "photos"));
        for (var image = 0; image < glyphs.Count; image++)
            File.WriteAllBytes(Path.Combine(_folder, "photos", $"{image}.png"), glyphs.Read(image, ImageOptions.AsIs).ToPng());
        _images = DatasetCatalog.Open(Path.Combine(_folder, "photos"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("simsiam")]
    [InlineData("vae")]
    public void It_trains_to_a_model_that_embeds_and_does_not_judge(string method)
    {
        var run = new RunFolder(Path.Combine(_folder, method));
        var options = MethodCompanions.Of(method).Aggregate(TinyTraining.Given($"method={method}"), (before, option) => before.With(option.Key, option.Value));
        using (var outcome = TrainingRun.Start(new RunRequest("photos", options), _images, run))
        {
            Assert.Empty(outcome.Evaluation.Results);
            Assert.Equal([1, 2], outcome.Epochs.Select(epoch => epoch.Epoch));
            Assert.All(outcome.Epochs, epoch => Assert.True(double.IsNaN(epoch.Knn) && epoch.Spread > 0));
        }
        var report = File.ReadAllText(run.Report);
        Assert.Contains("the images have no labels", report, StringComparison.Ordinal);
        Assert.DoesNotContain("not finite", report, StringComparison.Ordinal);
        Assert.Equal(method == "vae", File.Exists(Path.Combine(run.Pictures, "reconstructions.png")));

        using var model = Model.Load(run.Model);
        var image = File.ReadAllBytes(Path.Combine(_folder, "photos", "0.png"));
        Assert.Equal(4, model.Embed(image).Length);
        Assert.Contains("there were no labels to tell same from different", Assert.Throws<ModelException>(() => model.Verify(image, image)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_can_be_reported_again()
    {
        var run = new RunFolder(Path.Combine(_folder, "again"));
        TrainingRun.Start(new RunRequest("photos", TinyTraining.Given("method=vae unit-length=false sampler=shuffled epochs=1")), _images, run).Dispose();
        var (model, samples) = (File.ReadAllBytes(run.Model), File.ReadAllBytes(Path.Combine(run.Pictures, "samples.png")));
        File.Delete(Path.Combine(run.Pictures, "samples.png"));
        TrainingRun.Resume(run, _images).Dispose();
        Assert.Equal(model, File.ReadAllBytes(run.Model));
        Assert.Equal(samples, File.ReadAllBytes(Path.Combine(run.Pictures, "samples.png")));
    }

    [Fact]
    public void A_method_that_learns_from_labels_refuses_it()
    {
        var error = Assert.Throws<InvalidDataException>(() => TrainingRun.Start(new RunRequest("photos", TinyTraining.Given()), _images, new(Path.Combine(_folder, "run"))));
        Assert.StartsWith("photos holds 48 images without labels, and the method 'supervised' learns from labels.", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "run")));
    }
}

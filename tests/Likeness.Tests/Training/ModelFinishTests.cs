using Likeness.Evaluation.Calibrations;
using Likeness.Evaluation.Pairs;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class ModelFinishTests
{
    [Fact]
    public void The_model_is_the_best_network_calibrated_on_the_calibration_images()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.Train();
        using var model = ModelFinish.Finish(run, training.Data);
        using var best = Model.Load(run.Best);
        Assert.Equal(best.Network.NamedTensors().Select(t => t.Value.ToArray<float>()), model.Network.NamedTensors().Select(t => t.Value.ToArray<float>()));
        Assert.Null(best.Description.Calibration);

        var calibration = model.Description.Calibration!;
        // 4 classes of 2 calibration images: all their pairs, and no others.
        Assert.Equal((4, 24), (calibration.SamePairs, calibration.DifferentPairs));
        using var scope = new TensorScope();
        var positions = training.Data.Plan.Calibration;
        var pairs = PairDraw.From([.. positions.Select(position => training.Data.Labels[position])], [], 20_000, (ulong)training.Options.Seed);
        var judged = JudgedPairs.Of(model.Network.Embed(training.Data.Images.Pixels, positions), pairs);
        Assert.Equal(Calibration.Fit(judged.Distances, pairs.Same).ToJson(), calibration.ToJson());
    }

    [Fact]
    public void The_file_says_what_the_model_in_hand_says()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.Train();
        using var model = ModelFinish.Finish(run, training.Data);
        using var read = Model.Load(run.Model);
        Assert.Equal(model.Description.Calibration!.ToJson(), read.Description.Calibration!.ToJson());
        Assert.Equal(training.Data.Description.Fingerprint, read.Description.Data.Fingerprint);
        Assert.Equal(training.Options, read.Description.Options);
    }

    [Fact]
    public void Finishing_twice_gives_the_very_same_file()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.Train();
        ModelFinish.Finish(run, training.Data).Dispose();
        var first = File.ReadAllBytes(run.Model);
        ModelFinish.Finish(run, training.Data).Dispose();
        Assert.Equal(first, File.ReadAllBytes(run.Model));
    }

    [Fact]
    public void Without_a_best_network_there_is_nothing_to_finish()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.NewRun();
        Assert.Contains(run.Best, Assert.Throws<ModelException>(() => ModelFinish.Finish(run, training.Data)).Message, StringComparison.Ordinal);
    }
}

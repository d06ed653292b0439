using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class TrainerTests
{
    [Fact]
    public void Training_brings_images_of_one_class_together()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=triplet miner=all sampler=balanced epochs=12"), TinyTraining.Glyphs(images: 24));
        var epochs = MetricsLog.Read(training.Train().Metrics).ToArray();
        Assert.True(epochs[^1].Loss < epochs[0].Loss);
        Assert.InRange(epochs.Max(epoch => epoch.Auc), 0.9, 1);
    }

    [Fact]
    public void Progress_counts_steps_epochs_and_the_time_that_is_left()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=softmax sampler=shuffled")) { Clock = new FrozenClock(secondsALook: 2) };
        List<TrainingProgress> told = [];
        training.Train(training.NewRun(), told.Add);
        Assert.Equal([1, 1, 1, 2, 2, 2], told.Select(progress => progress.Epoch));
        Assert.Equal([1 / 3.0, 2 / 3.0, 1, 1 / 3.0, 2 / 3.0, 1], told.Select(progress => progress.EpochShare));
        Assert.Equal([2, 5], told.Index().Where(progress => progress.Item.Finished is not null).Select(progress => progress.Index));
        // Each step takes the clock 4 seconds, for 8 images; 2 of them pass before the images are there.
        Assert.All(told, progress => Assert.Equal(2, progress.ImagesPerSecond));
        Assert.Equal(0.5, told[^1].Finished!.Waiting);
        Assert.Equal([20, 16, 12, 8, 4, 0], told.Select(progress => progress.Remaining.TotalSeconds));
        Assert.Equal(told[2].Loss, told[2].Finished!.Loss);
        Assert.Equal((6, 2), (told[^1].Finished!.Step, told[^1].Epochs));
    }

    [Fact]
    public void The_best_epoch_is_the_first_with_the_best_metric()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=contrastive miner=all epochs=8 learning-rate=0.02 metric=auc"));
        var run = training.NewRun();
        Dictionary<int, byte[]> best = [];
        training.Train(run, progress => best[progress.Epoch] = File.Exists(run.Best) ? File.ReadAllBytes(run.Best) : []);
        var epochs = MetricsLog.Read(run.Metrics).ToArray();
        var first = epochs.MaxBy(epoch => epoch.Auc)!.Epoch;
        var checkpoint = Safetensors.ReadMetadata(run.Checkpoint);
        Assert.Equal($"{first}", checkpoint["best-epoch"]);
        Assert.Equal(best[first], File.ReadAllBytes(run.Best));
    }

    [Theory]
    [InlineData("loss=contrastive miner=all epochs=8 learning-rate=0.02 metric=none patience=2")]
    [InlineData("method=simsiam epochs=8 learning-rate=0.02 patience=2")]
    public void Without_a_metric_that_chooses_the_last_epoch_is_kept(string settings)
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given(settings));
        var run = training.Train();
        Assert.Equal("8", Safetensors.ReadMetadata(run.Checkpoint)["best-epoch"]);
        var learned = Safetensors.Read(run.Checkpoint).Tensors;
        using var kept = Model.Load(run.Best);
        Assert.All(kept.Network.NamedTensors(), weight => Assert.Equal(learned[$"network.{weight.Name}"].ToArray<float>(), weight.Value.ToArray<float>()));
    }

    [Fact]
    public void A_finished_training_has_nothing_left_to_do()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.Train();
        training.Train(run, _ => Assert.Fail("a step was taken"));
    }

    [Theory]
    [InlineData("loss=contrastive miner=random sampler=balanced")]
    [InlineData("loss=contrastive miner=hardest sampler=balanced memory=12 memory-warm-up=1")]
    [InlineData("loss=triplet miner=batch-hard sampler=balanced optimiser=sgd")]
    [InlineData("loss=softmax sampler=shuffled transforms=affine,erase")]
    [InlineData("loss=binary-cross-entropy comparison=weighted-l1 miner=sampled sampler=pairs optimiser=adam")]
    public void Neither_steps_nor_epochs_nor_whole_trainings_leave_tensors_behind(string settings)
    {
        var before = LiveTensors.Count();
        using (var training = new TinyTraining(TinyTraining.Given(settings + " epochs=4")))
        {
            List<long> alive = [];
            training.Train(training.NewRun(), _ => alive.Add(Tensor.LiveCount));
            // The first step makes the gradients.
            Assert.Single(alive.Skip(1).Distinct());
        }
        Assert.Equal(before, LiveTensors.Count());
    }

    [Fact]
    public void A_batch_without_a_single_pair_teaches_nothing_and_does_no_harm()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=triplet miner=all sampler=shuffled batch-size=2 weight-decay=0 epochs=1"));
        List<TrainingProgress> told = [];
        training.Train(training.NewRun(), told.Add);
        Assert.Equal(12, told.Count);
        Assert.All(told, progress => Assert.Equal((0, 0), (progress.Loss, progress.ActiveShare)));
    }

    [Fact]
    public void The_smallest_data_set_that_can_be_split_can_be_trained_on()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=contrastive miner=all sampler=shuffled batch-size=4"), TinyTraining.Glyphs(classes: 2, images: 4));
        Assert.Equal(2, MetricsLog.Read(training.Train().Metrics).Count());
    }

    [Theory]
    [InlineData("loss=binary-cross-entropy", "set comparison to weighted-l1")]
    [InlineData("loss=triplet comparison=weighted-l1", "has weights that the loss 'triplet' does not train")]
    [InlineData("loss=contrastive miner=semi-hard", "There is no miner of pairs 'semi-hard'")]
    [InlineData("loss=triplet memory=64", "the loss 'triplet' with the miner 'batch-hard' forms no pairs with remembered embeddings")]
    [InlineData("loss=contrastive miner=sampled sampler=pairs memory=64", "the miner 'sampled' forms no pairs with remembered embeddings")]
    [InlineData("optimiser=lion", "There is no optimiser 'lion'. Choose one of: sgd, ")]
    [InlineData("transforms=twist", "There is no transform 'twist'")]
    public void Options_that_do_not_go_together_are_refused_before_anything_is_written(string settings, string message)
    {
        using var training = new TinyTraining(TinyTraining.Given(settings));
        var run = training.NewRun();
        Assert.Contains(message, Assert.Throws<OptionException>(() => training.Train(run)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Path));
    }
}

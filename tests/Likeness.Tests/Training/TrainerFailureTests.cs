using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Tests.Training;

/// <summary>What goes wrong in a training loses nothing of what was achieved before.</summary>
public sealed class TrainerFailureTests
{
    private const string Weight = "network.encoder.conv1.weight";

    [Fact]
    public void A_loss_that_is_no_number_ends_the_training_and_keeps_the_checkpoint()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=softmax sampler=shuffled"));
        var run = StoppedAfterOneStep(training, weight => weight.Fill(double.NaN));
        var checkpoint = File.ReadAllBytes(run.Checkpoint);
        var error = Assert.Throws<TrainingException>(() => training.Train(run));
        Assert.Equal("The loss became NaN at step 2. Lower learning-rate (now 0.002) or raise warm-up (now 0.05); the last checkpoint is from before.", error.Message);
        Assert.Equal(checkpoint, File.ReadAllBytes(run.Checkpoint));
    }

    [Fact]
    public void Weights_that_are_no_numbers_never_get_into_a_checkpoint()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=softmax sampler=shuffled"));
        var run = StoppedAfterOneStep(training, weight => weight.Fill(double.PositiveInfinity));
        var checkpoint = File.ReadAllBytes(run.Checkpoint);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var error = Assert.Throws<TrainingException>(() => training.Train(run, null, stopped.Token));
        Assert.StartsWith($"The weight {Weight} is no longer finite at step 1.", error.Message, StringComparison.Ordinal);
        Assert.Equal(checkpoint, File.ReadAllBytes(run.Checkpoint));
    }

    [Theory]
    [InlineData("loss=contrastive miner=all unit-length=false optimiser=sgd learning-rate=100 schedule=constant epochs=30")]
    [InlineData("loss=softmax sampler=shuffled unit-length=false optimiser=sgd learning-rate=100 schedule=constant epochs=30 batch-size=24")]
    public void A_training_that_flies_apart_says_so_and_leaves_only_finite_numbers(string settings)
    {
        using var training = new TinyTraining(TinyTraining.Given(settings));
        var run = training.NewRun();
        Assert.Contains("Lower learning-rate (now 100)", Assert.Throws<TrainingException>(() => training.Train(run)).Message, StringComparison.Ordinal);
        using var scope = new TensorScope();
        Assert.All(Safetensors.Read(run.Checkpoint).Tensors.Values, tensor => Assert.Equal(1, tensor.IsFinite().All().ToInt64()));
    }

    [Fact]
    public void A_checkpoint_cut_short_is_refused_wherever_it_is_cut()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.Train();
        var whole = File.ReadAllBytes(run.Checkpoint);
        foreach (var length in new[] { 0, 7, 8, 100, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(run.Checkpoint, whole[..length]);
            Assert.StartsWith(run.Checkpoint, Assert.Throws<InvalidDataException>(() => training.Train(run)).Message, StringComparison.Ordinal);
            Assert.Equal(length, new FileInfo(run.Checkpoint).Length);
        }
    }

    [Fact]
    public void A_checkpoint_of_another_training_is_refused()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        using var other = new TinyTraining(TinyTraining.Given("embedding=5"));
        var run = other.Train();
        var error = Assert.Throws<InvalidDataException>(() => training.Train(run));
        Assert.StartsWith($"{run.Checkpoint} is no checkpoint of this training: 'encoder.dense3.weight' has shape [5, 256]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step", "many")]
    [InlineData("step", null)]
    [InlineData("best-metric", "")]
    [InlineData("sums", "1 2 3")]
    public void A_checkpoint_that_does_not_say_how_far_it_came_is_refused(string entry, string? text)
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var run = training.Train();
        Rewrite(run, metadata =>
        {
            metadata.Remove(entry);
            if (text is not null)
                metadata[entry] = text;
        });
        Assert.StartsWith($"{run.Checkpoint} is no checkpoint of this training: ", Assert.Throws<InvalidDataException>(() => training.Train(run)).Message, StringComparison.Ordinal);
    }

    [TinyDiskFact]
    public void A_full_disk_leaves_the_last_checkpoint_and_no_fragments()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        // Room for one checkpoint, and not for the next beside it.
        using var disk = new TinyDisk(kilobytes: 2800);
        var run = new RunFolder(disk.Path("run"));
        var checkpoints = new List<byte[]>();
        var error = Assert.Throws<IOException>(() => training.Train(run, _ => checkpoints.Add(File.ReadAllBytes(run.Checkpoint))));
        Assert.StartsWith($"{run.Checkpoint} could not be written: No space left on device", error.Message, StringComparison.Ordinal);
        Assert.Equal(checkpoints[^1], File.ReadAllBytes(run.Checkpoint));
        Assert.DoesNotContain(disk.Names, name => name.EndsWith(".part", StringComparison.Ordinal));
    }

    private static RunFolder StoppedAfterOneStep(TinyTraining training, Action<Tensor> change)
    {
        var run = training.NewRun();
        training.TrainPiece(run, 1);
        using var scope = new TensorScope();
        var content = Safetensors.Read(run.Checkpoint);
        change(content.Tensors[Weight]);
        Safetensors.Write(run.Checkpoint, content.Tensors, content.Metadata);
        return run;
    }

    private static void Rewrite(RunFolder run, Action<Dictionary<string, string>> change)
    {
        using var scope = new TensorScope();
        var content = Safetensors.Read(run.Checkpoint);
        var metadata = content.Metadata.ToDictionary();
        change(metadata);
        Safetensors.Write(run.Checkpoint, content.Tensors, metadata);
    }
}

using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Tests.Training;

/// <summary>From one training's weights to another's, through files.</summary>
[Collection(OneSeed.Name)]
public sealed class TransferTests
{
    private const string Resnet = "encoder=resnet18 image-size=32 channels=3 loss=softmax sampler=shuffled epochs=1";
    private const string Mobile = "encoder=mobilenet-v3-small image-size=32 channels=3 loss=softmax sampler=shuffled";

    [Fact]
    public void A_model_s_weights_start_another_training_and_stay_where_they_are_frozen()
    {
        using var first = new TinyTraining(TinyTraining.Given(Resnet));
        using var scope = new TensorScope();
        var given = Finished(first);
        using var second = new TinyTraining(TinyTraining.Given(Resnet + " freeze=backbone seed=77") with { Pretrained = given });
        var taught = Finished(second);
        var (before, after) = (Safetensors.Read(given).Tensors, Safetensors.Read(taught).Tensors);
        foreach (var (name, value) in before.Where(tensor => tensor.Key.StartsWith("encoder.", StringComparison.Ordinal) && !tensor.Key.StartsWith("encoder.head", StringComparison.Ordinal)))
            Assert.Equal(Bytes(value), Bytes(after[name]));
        Assert.NotEqual(Bytes(before["encoder.head.weight"]), Bytes(after["encoder.head.weight"]));
        // Its pixels were the glyphs', and so they stay.
        Assert.Equal(Bytes(before["mean"]), Bytes(after["mean"]));

        using var model = Model.Load(taught);
        var origin = model.Description.Pretrained!;
        Assert.Equal(("model.safetensors", 120), (origin.File, origin.Taken));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(given))), origin.Sha256);
    }

    [Fact]
    public void A_stage_that_is_not_frozen_learns()
    {
        using var training = new TinyTraining(TinyTraining.Given(Mobile + " freeze=stem,features.12 epochs=1"));
        using var start = new TrainingState(training.Options, training.Data);
        using var scope = new TensorScope();
        var after = Safetensors.Read(training.Train().Checkpoint).Tensors;
        foreach (var (name, value) in start.Network.NamedTensors().Where(tensor => tensor.Name.StartsWith("encoder.", StringComparison.Ordinal)))
        {
            var still = name.StartsWith("encoder.features.0.", StringComparison.Ordinal) || name.StartsWith("encoder.features.12.", StringComparison.Ordinal);
            Assert.True(Bytes(value.Detach()).SequenceEqual(Bytes(after["network." + name])) == still, name);
        }
        Assert.DoesNotContain(after.Keys, name => name.StartsWith("optimiser.", StringComparison.Ordinal) && name.Contains("features.12.", StringComparison.Ordinal));
    }

    [Fact]
    public void While_the_head_warms_up_the_backbone_stands_still_and_then_it_learns()
    {
        using var training = new TinyTraining(TinyTraining.Given(Mobile + " head-epochs=1 epochs=2"));
        using var start = new TrainingState(training.Options, training.Data);
        using var scope = new TensorScope();
        var run = training.NewRun();
        Assert.True(training.TrainPiece(run, 3));
        Assert.Equal(Stem(start), Bytes(Safetensors.Read(run.Checkpoint).Tensors["network.encoder.features.0.0.weight"]));
        training.Train(run);
        Assert.NotEqual(Stem(start), Bytes(Safetensors.Read(run.Checkpoint).Tensors["network.encoder.features.0.0.weight"]));

        static byte[] Stem(TrainingState state) => Bytes(state.Network.NamedTensors().First(tensor => tensor.Name == "encoder.features.0.0.weight").Value.Detach());
    }

    [Fact]
    public void A_stopped_training_goes_on_without_the_file_of_pretrained_weights()
    {
        using var folder = new Datasets.TemporaryFolder();
        using var first = new TinyTraining(TinyTraining.Given(Mobile + " epochs=1"));
        File.Copy(Finished(first), folder["weights.safetensors"]);
        using var second = new TinyTraining(TinyTraining.Given(Mobile + " epochs=2 seed=3") with { Pretrained = folder["weights.safetensors"] });
        var run = second.NewRun();
        List<string> notes = [];
        second.Train(second.NewRun(), progress => notes.AddRange(progress.Note is { } note ? [note] : []));
        Assert.StartsWith("pretrained: ", Assert.Single(notes), StringComparison.Ordinal);
        Assert.True(second.TrainPiece(run, 2));
        File.Delete(folder["weights.safetensors"]);
        second.Train(run);
        using var model = ModelFinish.Finish(run, second.Data);
        Assert.Equal("weights.safetensors", model.Description.Pretrained!.File);
    }

    [Fact]
    public void Without_statistics_of_their_own_pretrained_weights_expect_ImageNet_s()
    {
        using var scope = new TensorScope();
        using var folder = new Datasets.TemporaryFolder();
        using var network = Catalog.Encoders["mobilenet-v3-small"](new TrainingOptions { Channels = 3, ImageSize = 32, Embedding = 4 });
        Safetensors.Write(folder["w"], network.NamedTensors().Where(tensor => !tensor.Name.StartsWith("head", StringComparison.Ordinal)).ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
        using var training = new TinyTraining(TinyTraining.Given(Mobile) with { Pretrained = folder["w"] });
        using var state = new TrainingState(training.Options, training.Data);
        Assert.Equal([0.485f, 0.456f, 0.406f], state.Network.NamedBuffers().First(buffer => buffer.Name == "mean").Value.ToArray<float>());
    }

    [Theory]
    [InlineData("encoder=small-conv freeze=stem", "The encoder 'small-conv' has no backbone beside its head")]
    [InlineData("encoder=residual freeze=stem,layer5", "freeze names 'layer5', and the encoder 'residual' has no such stage. Stages: stem, layer1, layer2, layer3, layer4, and backbone for all of them.")]
    [InlineData("encoder=residual head-epochs=2", "head-epochs is 2 of 2 epochs, so the backbone would never learn")]
    [InlineData("encoder=residual pretrained=/nowhere.pth", "pretrained is /nowhere.pth, and there is no such file")]
    public void What_cannot_be_is_said_before_anything_is_written(string settings, string message)
    {
        using var training = new TinyTraining(TinyTraining.Given(settings));
        Assert.StartsWith(message, Assert.Throws<OptionException>(() => new TrainingState(training.Options, training.Data)).Message, StringComparison.Ordinal);
    }

    private static string Finished(TinyTraining training)
    {
        var run = training.Train();
        ModelFinish.Finish(run, training.Data).Dispose();
        return run.Model;
    }

    private static byte[] Bytes(Tensor tensor) => System.Runtime.InteropServices.MemoryMarshal.AsBytes<double>(tensor.To(ElementType.Double).ToArray<double>()).ToArray();
}

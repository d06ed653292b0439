using Likeness.Encoders;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Checkpoints;
using Likeness.Tensors.Files;
using Likeness.Tensors.Scripts;
using Likeness.Tests.Datasets;
using Likeness.Tests.Training;
using Likeness.Training;

namespace Likeness.Tests.Encoders;

[Collection(OneSeed.Name)]
public sealed class ScriptEncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TensorScope _scope = new();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [PythonFact("torch")]
    public void It_makes_of_images_what_the_program_makes_of_them_in_PyTorch()
    {
        Write();
        using var encoder = Encoder("maps.pt");
        var reference = TorchCheckpoint.Read(_folder["reference.pth"]);
        encoder.Eval();
        Same(reference["use"].Linear(encoder.Head.Weight, encoder.Head.Bias), encoder.Forward(reference["images"]));
        encoder.Train();
        Same(reference["training"].Linear(encoder.Head.Weight, encoder.Head.Bias), encoder.Forward(reference["images"]));
        Same(reference["running_mean"], encoder.NamedBuffers().First(buffer => buffer.Name == "backbone.1.running_mean").Value);

        using var features = Encoder("features.pt");
        Assert.Equal([4, 3], features.Forward(reference["images"]).Shape);
    }

    [PythonFact("torch")]
    public void It_is_trained_or_frozen_and_its_model_runs_it_again()
    {
        Write();
        foreach (var freeze in new[] { "", "backbone" })
        {
            using var training = new TinyTraining(TinyTraining.Given("encoder=torchscript loss=softmax sampler=shuffled") with { Pretrained = _folder["maps.pt"], Freeze = freeze });
            using var start = new TrainingState(training.Options, training.Data);
            var run = training.TrainInPieces(4);
            Assert.Equal(Files(training.Train()), Files(run));
            var before = start.Network.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value.Detach().To(ElementType.Float).ToArray<float>());
            var after = Safetensors.Read(run.Checkpoint).Tensors;
            foreach (var name in new[] { "encoder.backbone.0.weight", "encoder.backbone.1.running_mean" })
                Assert.Equal(freeze.Length > 0, before[name].SequenceEqual(after["network." + name].ToArray<float>()));
            Assert.NotEqual(before["encoder.head.weight"], after["network.encoder.head.weight"].ToArray<float>());

            using var finished = ModelFinish.Finish(run, training.Data);
            using var again = Model.Load(run.Model);
            var images = training.Data.Images.Pixels;
            Assert.Equal(finished.Network.Embed(images).ToArray<float>(), again.Network.Embed(images).ToArray<float>());
        }
    }

    [PythonFact("torch")]
    public void A_model_does_not_run_another_program_than_its_own()
    {
        Write();
        using var training = new TinyTraining(TinyTraining.Given("encoder=torchscript loss=softmax sampler=shuffled epochs=1") with { Pretrained = _folder["maps.pt"] });
        var run = training.Train();
        File.Copy(run.Best, _folder["model.safetensors"]);
        File.Copy(_folder["features.pt"], _folder["maps.pt"], overwrite: true);
        Assert.Contains("it is another program, and was not run", Assert.Throws<ModelException>(() => Model.Load(_folder["model.safetensors"])).Message, StringComparison.Ordinal);
        Assert.Contains("is another program than the one that it began with", Assert.Throws<InvalidDataException>(() => training.Train(run)).Message, StringComparison.Ordinal);
        File.Delete(_folder["maps.pt"]);
        Assert.Contains("Put it there.", Assert.Throws<ModelException>(() => Model.Load(_folder["model.safetensors"])).Message, StringComparison.Ordinal);
    }

    [PythonFact("torch")]
    public void What_is_no_backbone_is_refused()
    {
        Write();
        Assert.Contains("gives a Tuple for a batch of images", Assert.Throws<ArgumentException>(() => Encoder("two.pt")).Message, StringComparison.Ordinal);
        Assert.Contains("fails on input [1, 3, 16, 16]", Assert.Throws<ArgumentException>(() => Encoder("maps.pt", channels: 3)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot read the file as TorchScript", Assert.Throws<InvalidDataException>(() => Encoder("reference.pth")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_there_is_no_such_encoder() =>
        Assert.Contains("The encoder 'torchscript' is a file, and pretrained is '', where none is", Assert.Throws<OptionException>(() => Catalog.Encoders["torchscript"](new())).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_program_are_refused() =>
        Assert.Contains("cannot read the file as TorchScript", Assert.Throws<InvalidDataException>(() => new ScriptLayer([1, 2, 3])).Message, StringComparison.Ordinal);

    private void Write() => Python.Run("script.py", _folder.Path);

    private ScriptEncoder Encoder(string file, int channels = 1) =>
        (ScriptEncoder)Catalog.Encoders["torchscript"](new() { Channels = channels, ImageSize = 16, Embedding = 3, Pretrained = _folder[file] });

    private static string[] Files(RunFolder run) => [Digest(run.Best), Digest(run.Checkpoint)];

    private static string Digest(string path) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));

    private static void Same(Tensor expected, Tensor actual) =>
        Assert.All(expected.ToArray<float>().Zip(actual.ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
}

using Likeness.Encoders;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Tests.Encoders;

/// <summary>The backbones against torchvision itself, with its weights as torch.save wrote them.</summary>
[Collection(OneSeed.Name)]
public sealed class TorchvisionTests(TorchvisionReference reference) : IClassFixture<TorchvisionReference>
{
    [PythonTheory("torch", "torchvision")]
    [InlineData("resnet18", 122 - 2, "fc.bias")]
    [InlineData("resnet34", 218 - 2, "fc.bias")]
    [InlineData("resnet50", 320 - 2, "fc.bias")]
    [InlineData("mobilenet-v3-small", 244 - 4, "classifier.0.bias")]
    public void With_its_weights_they_make_the_same_of_images(string name, int taken, string left)
    {
        using var scope = new TensorScope();
        using var encoder = (BackboneEncoder)Catalog.Encoders[name](new TrainingOptions { Channels = 3, ImageSize = 70, Embedding = 8 });
        var origin = PretrainedWeights.Load(encoder, reference.File(name));
        Assert.Equal((taken, left), (origin.Taken, origin.Left[0]));

        var values = reference.Values(name);
        encoder.ToChannelsLast();
        encoder.Eval();
        Same(Embedded(encoder, values["use"]), encoder.Forward(values["images"]));
        encoder.Train();
        Same(Embedded(encoder, values["training"]), encoder.Forward(values["images"]));
        var last = encoder.NamedModules().Select(module => module.Value).OfType<BatchNorm2d>().Last();
        // Within a downsampling stage the shortcut's norm is registered last, but these stages end on a block without one.
        Same(values["running_mean"], last.RunningMean);
        Same(values["running_var"], last.RunningVariance);
    }

    private static Tensor Embedded(BackboneEncoder encoder, Tensor features) => features.Linear(encoder.Head.Weight, encoder.Head.Bias);

    private static void Same(Tensor expected, Tensor actual)
    {
        var (far, size) = ((expected - actual).Abs().Max().ToDouble(), expected.Abs().Max().ToDouble());
        Assert.True(far <= 2e-4 * size, $"{far} apart, of {size}");
    }
}

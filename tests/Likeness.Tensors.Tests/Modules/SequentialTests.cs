using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class SequentialTests
{
    [Fact]
    public void Layers_act_one_after_another()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(new Flatten(), new Relu(), new Sigmoid());
        var output = network.Forward(Tensor.From([-5f, 0, 1, 2], 1, 1, 2, 2));
        Assert.Equal([1L, 4], output.Shape);
        Assert.Equal([0.5f, 0.5f, 0.7310586f, 0.8807971f], output.ToArray<float>(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Gradients_equal_central_differences()
    {
        using var network = new Sequential(new Conv2d(1, 2, 3), new Sigmoid(), new MaxPool2d(2), new Flatten(), new Linear(8, 3), new PRelu());
        CentralDifferences.Check(network, 2, 1, 6, 6);
    }

    [Fact]
    public void Names_are_positions()
    {
        using var network = new Sequential(new Linear(2, 3), new Sequential(new PRelu(), new Linear(3, 1, bias: false)));
        Assert.Equal(["0.weight", "0.bias", "1.0.weight", "1.1.weight"], network.NamedParameters().Select(p => p.Name));
    }

    [Fact]
    public void Flattening_does_not_depend_on_the_memory_layout()
    {
        using var scope = new TensorScope();
        using var layer = new Flatten();
        var image = Tensor.Arange(0, 24).Reshape(1, 2, 3, 4);
        Assert.Equal(layer.Forward(image).ToArray<long>(), layer.Forward(image.ChannelsLast()).ToArray<long>());
    }
}

using Likeness.Tensors.Modules;
using Likeness.Tensors.Tracing;

namespace Likeness.Tensors.Tests.Tracing;

public sealed class InferenceGraphTests
{
    [Fact]
    public void Normalisation_vanishes_into_the_convolution_before_it()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: false), Norm(), new Relu(), Convolution(bias: true), Norm());
        using var graph = Frozen(network, network.Forward);

        Assert.Equal(3, graph.StepCount);
        Agree(network.Forward, graph);
    }

    [Fact]
    public void A_convolution_that_something_else_needs_too_keeps_its_normalisation()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: false), Norm());
        Tensor Forward(Tensor x)
        {
            var map = network.Layers[0].Forward(x);
            return network.Layers[1].Forward(map) + map;
        }
        using var graph = Frozen(network, Forward);

        Assert.Equal(3, graph.StepCount);
        Agree(Forward, graph);
    }

    [Fact]
    public void Normalisation_after_something_else_stays()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: false), new Relu(), Norm());
        using var graph = Frozen(network, network.Forward);

        Assert.Equal(3, graph.StepCount);
        Agree(network.Forward, graph);
    }

    [Fact]
    public void What_is_needed_later_is_not_changed_in_place()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: true));
        Tensor Forward(Tensor x)
        {
            var map = network.Forward(x);
            return (map + map.Relu()) * 0.5 + map;
        }
        using var graph = Frozen(network, Forward);
        Agree(Forward, graph);
    }

    [Fact]
    public void The_input_is_not_changed()
    {
        using var scope = new TensorScope();
        using var network = new Relu();
        using var graph = Frozen(network, network.Forward);
        var input = Images(1);
        var before = input.ToArray<float>();
        graph.Run(input);
        Assert.Equal(before, input.ToArray<float>());
    }

    [Fact]
    public void A_view_is_not_changed_in_place()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: true));
        Tensor Forward(Tensor x)
        {
            var map = network.Forward(x);
            return map.Flatten(1).Relu().Sum(1) + map.Sum(1).Sum(1).Sum(1);
        }
        using var graph = Frozen(network, Forward);
        Agree(Forward, graph);
    }

    [Fact]
    public void The_weights_of_the_network_stay_as_they_are()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: false), Norm());
        var before = network.NamedTensors().Select(tensor => tensor.Value.To(ElementType.Float).Detach().ToArray<float>()).ToArray();
        using var graph = Frozen(network, network.Forward);
        graph.Run(Images(2));
        Assert.Equal(before, network.NamedTensors().Select(tensor => tensor.Value.To(ElementType.Float).Detach().ToArray<float>()));
    }

    [Fact]
    public void Nothing_leaks()
    {
        var before = Tensor.LiveCount;
        using (var scope = new TensorScope())
        {
            using var network = new Sequential(Convolution(bias: false), Norm(), new Relu());
            using var graph = Frozen(network, network.Forward);
            graph.Run(Images(2));
        }
        Assert.Equal(before, Tensor.LiveCount);
    }

    [Fact]
    public void Many_threads_may_run_it_at_once()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(Convolution(bias: false), Norm(), new Relu());
        using var graph = Frozen(network, network.Forward);
        var inputs = Enumerable.Range(1, 8).Select(Images).ToArray();
        var expected = inputs.Select(input => graph.Run(input).ToArray<float>()).ToArray();
        Parallel.For(0, 64, i =>
        {
            using var own = new TensorScope();
            Assert.Equal(expected[i % 8], graph.Run(inputs[i % 8]).ToArray<float>());
        });
    }

    private static Conv2d Convolution(bool bias) => new(4, 4, 3, new() { Padding = 1, Bias = bias });

    private static BatchNorm2d Norm()
    {
        using var off = Gradients.Off();
        var norm = new BatchNorm2d(4);
        norm.Weight.FillUniform(0.5, 1.5);
        norm.Bias.FillUniform(-1, 1);
        norm.RunningMean.FillUniform(-1, 1);
        norm.RunningVariance.FillUniform(0.5, 2);
        return norm;
    }

    private static InferenceGraph Frozen(Module network, Func<Tensor, Tensor> forward)
    {
        network.Eval();
        return new(TracedGraph.Record(network, forward, Images(1)));
    }

    private static Tensor Images(int count) => Tensor.Randn([count, 4, 6, 6]);

    private static void Agree(Func<Tensor, Tensor> forward, InferenceGraph graph)
    {
        var input = Images(3);
        Assert.All(forward(input).Detach().ToArray<float>().Zip(graph.Run(input).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }
}

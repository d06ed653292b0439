using Likeness.Tensors.Modules;
using Likeness.Tensors.Tracing;

namespace Likeness.Tensors.Tests.Tracing;

public sealed class TracedGraphTests
{
    [Fact]
    public void Each_call_on_the_input_is_noted_in_order()
    {
        using var scope = new TensorScope();
        using var layer = new Linear(3, 2);
        using var graph = TracedGraph.Record(layer, x => layer.Forward(x * 2).Relu(), Tensor.Ones([4, 3]));

        Assert.Equal(["aten::mul.Scalar", "aten::linear", "aten::relu"], graph.Nodes.Select(node => node.Operator.Name));
        Assert.Same(graph.Input, graph.Nodes[0].Tensor(0));
        Assert.Equal(2, graph.Nodes[0].Number(1));
        Assert.Same(graph.Nodes[0].Result, graph.Nodes[1].Tensor(0));
        Assert.Equal("weight", graph.Nodes[1].Tensor(1)!.Name);
        Assert.Same(graph.Output, graph.Nodes[2].Result);
        Assert.Equal([4, 2], graph.Output.Shape);
    }

    [Fact]
    public void What_does_not_depend_on_the_input_is_a_constant()
    {
        using var scope = new TensorScope();
        using var layer = new Linear(2, 2);
        using var graph = TracedGraph.Record(layer, x => x + (layer.Weight.Detach() * 3).Sum(0), Tensor.Ones([1, 2]));

        var node = Assert.Single(graph.Nodes);
        Assert.Null(node.Tensor(1)!.Name);
        Assert.Equal((layer.Weight * 3).Sum(0).Detach().ToArray<float>(), node.Tensor(1)!.Constant!.ToArray<float>());
    }

    [Fact]
    public void Another_owner_of_the_same_elements_is_the_same_value()
    {
        using var scope = new TensorScope();
        using var layer = new Relu();
        using var graph = TracedGraph.Record(layer, x => x.Alias().Relu().To("cpu"), Tensor.Ones([1, 2]));

        var node = Assert.Single(graph.Nodes);
        Assert.Same(graph.Input, node.Tensor(0));
        Assert.Same(graph.Output, node.Result);
    }

    [Fact]
    public void A_list_of_tensors_is_seen_whole()
    {
        using var scope = new TensorScope();
        using var layer = new Relu();
        using var graph = TracedGraph.Record(layer, x => Tensor.Cat([x, x.Relu()], 1), Tensor.Ones([1, 2]));

        Assert.Equal([graph.Input, graph.Nodes[0].Result], graph.Nodes[1].Tensors(0));
        Assert.Equal(graph.Nodes[1].Tensors(0), graph.Nodes[1].Inputs);
    }

    [Fact]
    public void Changing_in_place_what_depends_on_the_input_is_refused() => Refused("aten::mul_.Scalar", x =>
    {
        new Operator("aten::mul_", "Scalar").Run(x, 2);
        return x;
    });

    [Fact]
    public void Making_a_number_of_it_is_refused() => Refused("aten::item", x => x * new Operator("aten::item").CallNumber(x.Sum()));

    [Fact]
    public void The_same_whatever_the_input_is_refused() => Refused("whatever its input", _ => Tensor.Ones([2]));

    [Fact]
    public void Nothing_is_noted_afterwards_and_nothing_leaks()
    {
        var before = Tensor.LiveCount;
        using (var scope = new TensorScope())
        {
            using var layer = new Linear(3, 2);
            using var graph = TracedGraph.Record(layer, layer.Forward, Tensor.Ones([4, 3]));
            layer.Forward(Tensor.Ones([1, 3]));
            Assert.Single(graph.Nodes);
        }
        Assert.Equal(before, Tensor.LiveCount);
    }

    private static void Refused(string reason, Func<Tensor, Tensor> forward)
    {
        using var scope = new TensorScope();
        using var layer = new Relu();
        var error = Assert.Throws<InvalidOperationException>(() => TracedGraph.Record(layer, forward, Tensor.Ones([2])));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}

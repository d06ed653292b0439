using Likeness.Tensors.Files;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Tests.Files;

namespace Likeness.Tensors.Tests.Modules;

public sealed class ModuleTests : IDisposable
{
    private readonly TensorScope _scope = new();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Weights_survive_a_file()
    {
        using var folder = new TemporaryFolder();
        using var one = Network();
        using var two = Network();
        one.ToChannelsLast();
        Safetensors.Write(folder.Path("weights"), one.NamedTensors().ToDictionary(t => t.Name, t => t.Value));
        two.Load(Safetensors.Read(folder.Path("weights")).Tensors);
        foreach (var ((_, expected), (_, actual)) in one.NamedTensors().Zip(two.NamedTensors()))
            Assert.Equal(expected.Detach().To(ElementType.Float).ToArray<float>(), actual.Detach().To(ElementType.Float).ToArray<float>());
    }

    [Fact]
    public void What_stands_still_behaves_as_in_use_and_gets_no_gradient_until_it_may_learn_again()
    {
        using var norm = new BatchNorm2d(2);
        using var network = new Sequential(new Conv2d(1, 2, 1), norm, new Relu());
        norm.StandStill();
        network.Train();
        Assert.Equal((true, false, true), (network.IsTraining, norm.IsTraining, norm.StandsStill));
        network.Forward(Tensor.Rand([3, 1, 4, 4])).Sum().Backward();
        Assert.Equal([0f, 0], norm.RunningMean.ToArray<float>());
        Assert.Equal(["0.weight", "0.bias"], network.NamedParameters().Where(parameter => parameter.Value.Gradient is not null).Select(parameter => parameter.Name));
        Assert.Equal(4, network.NamedParameters().Count());

        norm.StandStill(false);
        network.Forward(Tensor.Rand([3, 1, 4, 4])).Sum().Backward();
        Assert.NotEqual([0f, 0], norm.RunningMean.ToArray<float>());
        Assert.NotNull(norm.Weight.Gradient);
    }

    [Fact]
    public void Modules_are_named_as_their_weights_are()
    {
        using var network = new Sequential(new Sequential(new Relu(), new Linear(2, 2)));
        Assert.Equal(["0", "0.0", "0.1"], network.NamedModules().Select(module => module.Name));
    }

    [Fact]
    public void A_missing_weight_is_named_and_nothing_changes()
    {
        using var network = Network();
        var before = network.NamedParameters().First().Value.ToArray<float>();
        var state = network.NamedTensors().ToDictionary(t => t.Name, t => t.Value.Detach() * 0);
        state.Remove("2.bias");
        var error = Assert.Throws<InvalidDataException>(() => network.Load(state));
        Assert.StartsWith("The weights lack '2.bias' of shape [2].", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.NamedParameters().First().Value.ToArray<float>());
    }

    [Fact]
    public void A_weight_of_another_shape_is_named()
    {
        using var network = Network();
        var state = network.NamedTensors().ToDictionary(t => t.Name, t => t.Value);
        state["2.bias"] = Tensor.Zeros([3]);
        Assert.StartsWith("'2.bias' has shape [3] in the weights and [2] in the network.",
            Assert.Throws<InvalidDataException>(() => network.Load(state)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_weight_is_named()
    {
        using var network = Network();
        var state = network.NamedTensors().ToDictionary(t => t.Name, t => t.Value);
        state["head.weight"] = Tensor.Zeros([3]);
        Assert.StartsWith("The weights hold 'head.weight', which the network has not.",
            Assert.Throws<InvalidDataException>(() => network.Load(state)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_outlive_the_scope_they_were_made_in_and_are_freed_with_the_module()
    {
        Sequential network;
        using (new TensorScope())
            network = Network();
        Assert.Equal(27 * 2 + 2 + 4 + 2 * 2 + 2, network.ParameterCount);
        var weight = network.NamedParameters().First().Value;
        network.Dispose();
        Assert.Throws<ObjectDisposedException>(() => weight.Shape);
    }

    [Fact]
    public void A_converted_module_still_learns_with_the_same_tensors()
    {
        using var network = Network();
        var weight = network.NamedParameters().First().Value;
        network.To(ElementType.Double);
        network.ToChannelsLast();
        network.To("cpu");
        network.Forward(Tensor.Rand([2, 3, 3, 3], ElementType.Double)).Sum().Backward();
        Assert.Equal(ElementType.Double, weight.ElementType);
        Assert.True(weight.RequiresGradient);
        Assert.Equal([2L, 3, 3, 3], weight.Gradient!.Shape);
    }

    private static Sequential Network() => new(new Sequential(new Conv2d(3, 2, 3), new BatchNorm2d(2)), new Flatten(), new Linear(2, 2));
}

using Likeness.Tensors.Files;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Optimisers;
using Likeness.Tensors.Tests.Files;

namespace Likeness.Tensors.Tests.Optimisers;

public sealed class OptimiserTests : IDisposable
{
    private readonly TensorScope _scope = new();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<string> Kinds => ["Sgd", "Adam", "AdamW"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_saved_state_continues_bit_for_bit(string kind)
    {
        using var folder = new TemporaryFolder();
        using var whole = new Quadratic(1, -2);
        using var wholeOptimiser = Make(kind, whole.Groups);
        whole.Learn(wholeOptimiser, 20);

        using var first = new Quadratic(1, -2);
        using var firstOptimiser = Make(kind, first.Groups);
        first.Learn(firstOptimiser, 7);
        Safetensors.Write(folder.Path("state"), firstOptimiser.State());
        using var second = new Quadratic(first.A.ToArray<double>());
        second.B.Detach().CopyFrom(first.B);
        using var secondOptimiser = Make(kind, second.Groups);
        secondOptimiser.Load(Safetensors.Read(folder.Path("state")).Tensors);
        Assert.Equal(7, secondOptimiser.StepCount);
        second.Learn(secondOptimiser, 13);

        Assert.Equal(whole.Values, second.Values);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void More_parameters_than_fit_one_call_all_move(string kind)
    {
        using var network = new Sequential([.. Enumerable.Range(0, 70).Select(_ => new PRelu())]);
        using var optimiser = Make(kind, [ParameterGroup.Of(network)]);
        network.Forward(Tensor.From([-1f])).Sum().Backward();
        var before = network.NamedParameters().Select(p => p.Value.ToArray<float>()[0]).ToArray();
        foreach (var (_, parameter) in network.NamedParameters())
            parameter.Gradient = Tensor.From([1f]);
        optimiser.Step();
        Assert.All(network.NamedParameters().Zip(before), pair => Assert.True(pair.First.Value.ToArray<float>()[0] < pair.Second));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_group_moves_by_its_multiple_of_the_learning_rate(string kind)
    {
        using var quadratic = new Quadratic(1);
        using var optimiser = Make(kind, [new([("a", quadratic.A)], 0.5), new([("b", quadratic.B)], 0)]);
        using var slow = new Quadratic(1);
        using var slowOptimiser = Make(kind, slow.Groups);
        slowOptimiser.LearningRate = optimiser.LearningRate / 2;
        quadratic.Learn(optimiser, 3);
        slow.Learn(slowOptimiser, 3);
        Assert.Equal(slow.Values[0], quadratic.Values[0]);
        Assert.Equal(1.5, quadratic.Values[1]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_group_decays_by_its_multiple_of_the_weight_decay(string kind)
    {
        using var quadratic = new Quadratic(1);
        using var optimiser = Make(kind, [new([("a", quadratic.A)]) { WeightDecayMultiplier = 0 }, new([("b", quadratic.B)])]);
        using var plain = new Quadratic(1);
        using var plainOptimiser = Make(kind, plain.Groups, decay: 0);
        using var decayed = new Quadratic(1);
        using var decayedOptimiser = Make(kind, decayed.Groups);
        quadratic.Learn(optimiser, 3);
        plain.Learn(plainOptimiser, 3);
        decayed.Learn(decayedOptimiser, 3);
        Assert.Equal(plain.Values[0], quadratic.Values[0]);
        Assert.Equal(decayed.Values[1], quadratic.Values[1]);
        Assert.NotEqual(plain.Values, decayed.Values);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_parameter_without_a_gradient_stays(string kind)
    {
        using var quadratic = new Quadratic(1, 2);
        using var optimiser = Make(kind, quadratic.Groups);
        quadratic.B.Square().Sum().Backward();
        optimiser.Step();
        Assert.Equal([1, 2], quadratic.A.ToArray<double>());
        Assert.NotEqual([1.5, 2.5], quadratic.B.ToArray<double>());
    }

    [Fact]
    public void Steps_leave_no_tensors_behind()
    {
        using var quadratic = new Quadratic(1, 2);
        using var optimiser = Make("Adam", quadratic.Groups);
        quadratic.Learn(optimiser, 2);
        optimiser.ClearGradients();
        var before = Tensor.LiveCount;
        quadratic.Learn(optimiser, 5);
        optimiser.ClearGradients();
        Assert.Equal(before, Tensor.LiveCount);
    }

    [Fact]
    public void Channels_last_weights_keep_their_layout()
    {
        using var network = new Conv2d(3, 4, 3);
        network.ToChannelsLast();
        using var optimiser = Make("Adam", [ParameterGroup.Of(network)]);
        network.Forward(Tensor.Rand([1, 3, 5, 5]).ChannelsLast()).Sum().Backward();
        optimiser.Step();
        Assert.Throws<TensorException>(() => network.Weight.Memory<float>().Length);
        Assert.Throws<TensorException>(() => optimiser.State()["mean.weight"].Memory<float>().Length);
    }

    [Fact]
    public void A_state_that_does_not_fit_is_refused_and_nothing_changes()
    {
        using var quadratic = new Quadratic(1, 2);
        using var optimiser = Make("Adam", quadratic.Groups);
        quadratic.Learn(optimiser, 1);
        var state = new Dictionary<string, Tensor>(optimiser.State()) { ["mean.a"] = Tensor.Zeros([3]) };
        Assert.StartsWith("The state lacks 'mean.a' of shape [2].", Assert.Throws<InvalidDataException>(() => optimiser.Load(state)).Message, StringComparison.Ordinal);
        state["mean.a"] = Tensor.Zeros([2]);
        state["momentum.a"] = Tensor.Zeros([2]);
        Assert.StartsWith("The state holds 'momentum.a', which Adam has not.", Assert.Throws<InvalidDataException>(() => optimiser.Load(state)).Message, StringComparison.Ordinal);
        Assert.Equal(1, optimiser.StepCount);
        Assert.All(optimiser.State()["mean.a"].ToArray<double>(), value => Assert.NotEqual(0, value));
    }

    [Fact]
    public void A_name_occurs_once()
    {
        using var quadratic = new Quadratic(1);
        Assert.StartsWith("Two parameters are named 'a'.",
            Assert.Throws<ArgumentException>("groups", () => new Adam([.. quadratic.Groups, .. quadratic.Groups])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_learning_rate_outside_its_range_is_refused()
    {
        using var quadratic = new Quadratic(1);
        using var optimiser = Make("Sgd", quadratic.Groups);
        Assert.Throws<ArgumentOutOfRangeException>("LearningRate", () => optimiser.LearningRate = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>("LearningRateMultiplier", () => new ParameterGroup([], -1));
    }

    private static Optimiser Make(string kind, ParameterGroup[] groups, double decay = 0.01) => kind switch
    {
        "Sgd" => new Sgd(groups, new SgdOptions { LearningRate = 0.05, Momentum = 0.9, Dampening = 0.3, WeightDecay = decay }),
        "Adam" => new Adam(groups, new AdamOptions { LearningRate = 0.05, WeightDecay = decay }),
        _ => new AdamW(groups, new AdamOptions { LearningRate = 0.05, WeightDecay = decay }),
    };
}

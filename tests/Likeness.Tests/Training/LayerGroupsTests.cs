using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class LayerGroupsTests : IDisposable
{
    private readonly TensorScope _scope = new();
    private readonly (string Name, Tensor Value)[] _weights;

    public LayerGroupsTests() =>
        _weights = [.. new[] { "network.encoder.conv1.weight", "network.encoder.conv1.bias", "network.encoder.conv10.weight", "loss.weight" }.Select(name => (name, Weight()))];

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Without_entries_all_weights_learn_alike()
    {
        var group = Assert.Single(LayerGroups.Of(new(), _weights));
        Assert.Equal(_weights, group.Parameters);
        Assert.Equal((1, 1, null), (group.LearningRateMultiplier, group.WeightDecayMultiplier, group.Momentum));
    }

    [Fact]
    public void A_layer_gets_its_numbers_and_the_others_keep_theirs()
    {
        var groups = LayerGroups.Of(new() { LayerRates = "conv1=0.5, loss=20", LayerDecays = "encoder=0", LayerMomenta = "conv1=0.7" }, _weights);
        Assert.Equal(
            [("network.encoder.conv1.weight network.encoder.conv1.bias", 0.5, 0, 0.7), ("network.encoder.conv10.weight", 1, 0, null), ("loss.weight", 20, 1, null)],
            groups.Select(group => (string.Join(' ', group.Parameters.Select(p => p.Name)), group.LearningRateMultiplier, group.WeightDecayMultiplier, group.Momentum)));
    }

    [Fact]
    public void The_backbone_learns_at_its_rate_times_the_layer_s()
    {
        var groups = LayerGroups.Of(new() { BackboneRate = 0.1, LayerRates = "conv10=5" }, _weights, name => name.StartsWith("network", StringComparison.Ordinal));
        Assert.Equal([("network.encoder.conv1.weight network.encoder.conv1.bias", 0.1), ("network.encoder.conv10.weight", 0.5), ("loss.weight", 1)],
            groups.Select(group => (string.Join(' ', group.Parameters.Select(p => p.Name)), group.LearningRateMultiplier)));
    }

    [Fact]
    public void What_stands_still_is_in_no_group_but_may_be_named()
    {
        _weights[3].Value.RequiresGradient = false;
        Assert.Equal(_weights[..3], Assert.Single(LayerGroups.Of(new() { LayerRates = "loss=20" }, _weights)).Parameters);
    }

    [Fact]
    public void The_last_entry_that_names_a_weight_holds()
    {
        var groups = LayerGroups.Of(new() { LayerRates = "encoder=2,conv1=3,conv1.bias=4" }, _weights);
        Assert.Equal([3, 4, 2, 1], groups.Select(group => group.LearningRateMultiplier));
    }

    [Theory]
    [InlineData("conv1")]
    [InlineData("conv1=")]
    [InlineData("conv1=-1")]
    [InlineData("conv1=NaN")]
    [InlineData("conv1=1001")]
    [InlineData("conv1=1=2")]
    public void An_entry_that_cannot_be_read_is_shown(string entry)
    {
        var error = Assert.Throws<OptionException>(() => LayerGroups.Of(new() { LayerRates = "loss=1," + entry }, _weights));
        Assert.Equal($"layer-rates holds '{entry}'; it must be layers with numbers of 0 to 1000, such as 'conv1=0.5'.", error.Message);
    }

    [Fact]
    public void Momentum_stays_below_1() =>
        Assert.Contains("numbers of 0 to 0.9999", Assert.Throws<OptionException>(() => LayerGroups.Of(new() { LayerMomenta = "conv1=1" }, _weights)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_layer_that_is_not_there_is_answered_with_those_that_are()
    {
        var error = Assert.Throws<OptionException>(() => LayerGroups.Of(new() { LayerDecays = "onv1=2" }, _weights));
        Assert.Equal("layer-decays names 'onv1', and there is no such layer. Layers: conv1, conv10, loss.", error.Message);
    }

    private static Tensor Weight()
    {
        var weight = Tensor.Zeros([1]);
        weight.RequiresGradient = true;
        return weight;
    }
}

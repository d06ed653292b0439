using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class LinearTests
{
    [Fact]
    public void The_output_is_the_product_with_the_weights_plus_the_bias()
    {
        using var scope = new TensorScope();
        using var layer = new Linear(2, 1);
        layer.Load(new Dictionary<string, Tensor> { ["weight"] = Tensor.From([2f, 3], 1, 2), ["bias"] = Tensor.From([10f]) });
        Assert.Equal([18f, 10], layer.Forward(Tensor.From([1f, 2, 0, 0], 2, 2)).ToArray<float>());
    }

    [Fact]
    public void Gradients_equal_central_differences()
    {
        using var layer = new Linear(3, 2);
        CentralDifferences.Check(layer, 4, 3);
    }

    [Fact]
    public void Without_bias_there_is_one_parameter()
    {
        using var layer = new Linear(3, 2, bias: false);
        Assert.Equal(["weight"], layer.NamedParameters().Select(p => p.Name));
        Assert.Equal(6, layer.ParameterCount);
    }

    [Fact]
    public void Initial_weights_fill_the_range_that_the_fan_in_gives()
    {
        Runtime.Seed(1);
        using var layer = new Linear(400, 300);
        var values = layer.Weight.ToArray<float>();
        Assert.All(values, value => Assert.InRange(value, -0.05f, 0.05f));
        Assert.InRange(values.Max(), 0.0499f, 0.05f);
        Assert.InRange(values.Min(), -0.05f, -0.0499f);
        Assert.InRange(values.Average(), -0.001f, 0.001f);
        Assert.All(layer.Bias!.ToArray<float>(), value => Assert.InRange(value, -0.05f, 0.05f));
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        Runtime.Seed(5);
        using var one = new Linear(3, 2);
        Runtime.Seed(5);
        using var two = new Linear(3, 2);
        Assert.Equal(one.Weight.ToArray<float>(), two.Weight.ToArray<float>());
    }

    [Fact]
    public void A_layer_has_at_least_one_input_and_output()
    {
        Assert.Throws<ArgumentOutOfRangeException>("inFeatures", () => new Linear(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>("outFeatures", () => new Linear(2, 0));
    }
}

using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class BatchNorm1dTests
{
    [Fact]
    public void Training_gives_each_column_mean_0_and_variance_1()
    {
        using var scope = new TensorScope();
        using var layer = new BatchNorm1d(3);
        var rows = layer.Forward(Tensor.Randn([64, 3]) * 4 + 7);
        Assert.All(rows.Mean(0).ToArray<float>(), mean => Assert.Equal(0, mean, 1e-5));
        Assert.All(rows.Variance(0, correction: 0).ToArray<float>(), variance => Assert.Equal(1, variance, 1e-4));
    }

    [Fact]
    public void Gradients_equal_central_differences()
    {
        using var layer = new BatchNorm1d(2);
        CentralDifferences.Check(layer, 5, 2);
        layer.Eval();
        CentralDifferences.Check(layer, 5, 2);
    }
}

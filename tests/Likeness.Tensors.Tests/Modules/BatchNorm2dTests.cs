using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class BatchNorm2dTests
{
    [Fact]
    public void Training_gives_each_channel_mean_0_and_variance_1()
    {
        using var scope = new TensorScope();
        using var layer = new BatchNorm2d(3);
        var channels = layer.Forward(Tensor.Randn([8, 3, 5, 5]) * 4 + 7).Transpose(0, 1).Reshape(3, -1);
        Assert.All(channels.Mean(1).ToArray<float>(), mean => Assert.Equal(0, mean, 1e-5));
        Assert.All(channels.Variance(1, correction: 0).ToArray<float>(), variance => Assert.Equal(1, variance, 1e-4));
    }

    [Fact]
    public void Running_statistics_follow_by_a_tenth_of_the_difference()
    {
        using var scope = new TensorScope();
        using var layer = new BatchNorm2d(1);
        layer.Forward(Tensor.From([1f, 3, 5, 7], 4, 1, 1, 1));
        Assert.Equal(0.4f, layer.RunningMean.ToArray<float>()[0], 1e-6);
        Assert.Equal(0.9f + 0.1f * 20 / 3, layer.RunningVariance.ToArray<float>()[0], 1e-6);
        Assert.Equal(1, layer.BatchCount.ToInt64());
    }

    [Fact]
    public void Outside_training_the_running_statistics_serve_and_stay()
    {
        using var scope = new TensorScope();
        using var layer = new BatchNorm2d(1);
        layer.Load(new Dictionary<string, Tensor>
        {
            ["weight"] = Tensor.From([2f]),
            ["bias"] = Tensor.From([1f]),
            ["running_mean"] = Tensor.From([3f]),
            ["running_var"] = Tensor.From([4f]),
            ["num_batches_tracked"] = Tensor.Full(9, [], ElementType.Int64),
        });
        layer.Eval();
        Assert.Equal(3f, layer.Forward(Tensor.From([5f], 1, 1, 1, 1)).ToArray<float>()[0], 1e-5);
        Assert.Equal(3f, layer.RunningMean.ToArray<float>()[0]);
        Assert.Equal(9, layer.BatchCount.ToInt64());
    }

    [Fact]
    public void Gradients_equal_central_differences()
    {
        using var layer = new BatchNorm2d(2);
        CentralDifferences.Check(layer, 3, 2, 2, 2);
        layer.Eval();
        CentralDifferences.Check(layer, 3, 2, 2, 2);
    }

    [Fact]
    public void Names_are_those_of_PyTorch()
    {
        using var layer = new BatchNorm2d(2);
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], layer.NamedTensors().Select(t => t.Name));
        Assert.Equal(4, layer.ParameterCount);
    }

    [Fact]
    public void Conversion_leaves_the_counter_a_whole_number()
    {
        using var layer = new BatchNorm2d(2);
        layer.To(ElementType.Double);
        Assert.Equal(ElementType.Double, layer.RunningMean.ElementType);
        Assert.Equal(ElementType.Int64, layer.BatchCount.ElementType);
    }
}

using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Methods;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Optimisers;
using Likeness.Transforms;

namespace Likeness.Tests.Methods;

/// <summary>What holds for every training method.</summary>
[Collection(OneSeed.Name)]
public abstract class MethodContract : IDisposable
{
    protected const int Dimensions = 6;
    protected const int Side = 16;

    protected MethodContract()
    {
        Runtime.Seed(3);
        Network = New();
    }

    protected SiameseNetwork Network { get; }

    protected abstract ITrainingMethod Method();

    public void Dispose()
    {
        Network.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_cost_is_a_finite_scalar_whose_gradient_reaches_every_weight_that_is_trained()
    {
        using var scope = new TensorScope();
        var method = Method();
        var value = method.Forward(Network, Batch(8));
        Assert.Empty(value.Total.Shape);
        Assert.True(double.IsFinite(value.Total.ToDouble()));
        Assert.InRange(value.ActiveShare.ToDouble(), 0, 1);
        value.Total.Backward();
        foreach (var (name, weight) in Network.NamedParameters().Concat(method is Module module ? module.NamedParameters() : []))
            Assert.True(weight.Gradient is { } gradient && gradient.IsFinite().All().ToInt64() == 1, name);
    }

    [Fact]
    public void The_seed_decides()
    {
        using var scope = new TensorScope();
        var method = Method();
        Assert.Equal(Cost(1), Cost(1));
        Assert.NotEqual(Cost(1), Cost(2));

        double Cost(ulong seed)
        {
            Runtime.Seed(seed);
            return method.Forward(Network, Batch(8)).Total.ToDouble();
        }
    }

    [Fact]
    public void One_image_alone_costs_something_finite()
    {
        using var scope = new TensorScope();
        Assert.True(double.IsFinite(Method().Forward(Network, Batch(1)).Total.ToDouble()));
    }

    [Fact]
    public void Following_the_gradient_lowers_the_cost()
    {
        using var scope = new TensorScope();
        var method = Method();
        using var optimiser = new Adam([new([.. Network.NamedParameters(), .. ((Module)method).NamedParameters().Select(weight => ("method." + weight.Name, weight.Value))])], new() { LearningRate = 0.002 });
        var (first, last) = (0.0, 0.0);
        for (var step = 0; step < 40; step++)
        {
            using var inner = new TensorScope();
            Runtime.Seed(9);
            var cost = method.Forward(Network, Batch(8)).Total;
            optimiser.ClearGradients();
            cost.Backward();
            optimiser.Step();
            last = cost.ToDouble();
            if (step == 0)
                first = last;
        }
        Assert.True(last < first, $"{first} to {last}");
    }

    /// <summary>A network with the same weights.</summary>
    protected SiameseNetwork Copy()
    {
        var copy = New();
        copy.Load(Network.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
        return copy;
    }

    private static SiameseNetwork New() => new(new SmallConvEncoder(1, Side, Dimensions), new EuclideanComparison(), new([0.5f], [0.25f]), unitLength: false);

    /// <summary>Images of noise, two of a class.</summary>
    protected static TrainingBatch Batch(int count)
    {
        var images = Tensor.Arange(0, count * Side * Side, ElementType.Float).Sin().Square().Reshape(count, 1, Side, Side);
        return new(images, Tensor.From([.. Enumerable.Range(0, count).Select(image => (long)image / 2)]), TransformPipeline.Parse("shift:2,erase"));
    }
}

using Likeness.Comparisons;
using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Optimisers;

namespace Likeness.Tests.Comparisons;

/// <summary>What holds for every comparison with weights.</summary>
[Collection(OneSeed.Name)]
public abstract class LearnedComparisonContract : ComparisonContract
{
    protected const int Dimensions = 3;

    protected override IComparison Comparison() => Learned(hiddenWidth: 5);

    protected abstract LearnedComparison Learned(int hiddenWidth);

    [Fact]
    public void Exchanging_many_changes_no_bit_either()
    {
        using var scope = new TensorScope();
        Runtime.Seed(2);
        using var comparison = Learned(33);
        var (a, b) = (Tensor.Randn([257, Dimensions]), Tensor.Randn([257, Dimensions]));
        Assert.Equal(comparison.Logit(a, b).ToArray<float>(), comparison.Logit(b, a).ToArray<float>());
    }

    [Fact]
    public void Every_weight_gets_a_gradient()
    {
        using var scope = new TensorScope();
        Runtime.Seed(3);
        using var comparison = Learned(16);
        comparison.Logit(A, B).Square().Sum().Backward();
        Assert.All(comparison.NamedParameters(), parameter => Assert.True(parameter.Value.Gradient!.Abs().Sum().ToDouble() > 0, parameter.Name));
    }

    [Fact]
    public void It_learns_to_tell_two_clouds_apart()
    {
        using var scope = new TensorScope();
        Runtime.Seed(4);
        using var comparison = Learned(16);
        var centres = Tensor.From([1f, 0, 0, 0, 1, 0], 2, 3);
        var labels = Tensor.From([.. Enumerable.Range(0, 40).Select(row => (long)(row % 2))]);
        var embeddings = (centres.Rows(labels) + Tensor.Randn([40, 3]) * 0.1).Normalize();
        using var loss = new BinaryCrossEntropyLoss(comparison, new AllPairsMiner());
        using var optimiser = new Adam([ParameterGroup.Of(comparison)], new() { LearningRate = 0.05 });
        var first = loss.Forward(embeddings, labels).Total.ToDouble();
        for (var step = 0; step < 200; step++)
        {
            optimiser.ClearGradients();
            loss.Forward(embeddings, labels).Total.Backward();
            optimiser.Step();
        }
        var last = loss.Forward(embeddings, labels).Total.ToDouble();
        Assert.True(last < 0.25 && last < first / 2, $"{first} to {last}");
    }

    protected static void Set(Module module, string name, params float[] values)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var weight = module.NamedParameters().First(parameter => parameter.Name == name).Value;
        weight.CopyFrom(Tensor.From(values, weight.Shape));
    }
}

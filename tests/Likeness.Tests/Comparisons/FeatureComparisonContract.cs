using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

/// <summary>What holds for comparisons that weigh one number for each dimension.</summary>
public abstract class FeatureComparisonContract : LearnedComparisonContract
{
    /// <summary>Those numbers of (1, 2, -1) and (3, 1, 2).</summary>
    protected abstract double[] Features { get; }

    [Fact]
    public void With_one_layer_it_is_what_the_equation_says()
    {
        using var scope = new TensorScope();
        using var comparison = Learned(0);
        Set(comparison, "classifier.score.weight", -2, 0.5f, 1);
        Set(comparison, "classifier.score.bias", 0.5f);
        var (a, b) = (Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3));
        var expected = -2 * Features[0] + 0.5 * Features[1] + Features[2] + 0.5;
        Assert.Equal(expected, comparison.Logit(a, b).ToDouble(), 1e-6);
        Assert.Equal(-expected, comparison.Distance(a, b).ToDouble(), 1e-6);
    }

    [Fact]
    public void Agreement_speaks_for_the_same_before_any_training()
    {
        using var scope = new TensorScope();
        using var comparison = Learned(0);
        var ones = Tensor.Ones([1, 3]);
        Assert.True(comparison.Distance(ones, ones).ToDouble() < comparison.Distance(ones, -ones).ToDouble());
    }
}

using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class SquaredDifferenceComparisonTests : LearnedComparisonContract
{
    protected override LearnedComparison Learned(int hiddenWidth) => new SquaredDifferenceComparison(Dimensions, hiddenWidth);

    [Fact]
    public void With_one_layer_it_is_what_the_equation_says()
    {
        using var scope = new TensorScope();
        using var comparison = Learned(0);
        Set(comparison, "classifier.score.weight", -2, 0.5f, 1);
        Set(comparison, "classifier.score.bias", 0.5f);
        Assert.Equal(-2 * 4 + 0.5 * 1 + 1 * 9 + 0.5, comparison.Logit(Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3)).ToDouble(), 1e-6);
        Assert.Equal(-(-2 * 4 + 0.5 * 1 + 1 * 9 + 0.5), comparison.Distance(Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3)).ToDouble(), 1e-6);
    }

    [Fact]
    public void A_larger_difference_is_a_larger_distance_before_any_training()
    {
        using var scope = new TensorScope();
        using var comparison = Learned(0);
        Assert.All(
            comparison.Distance(A, A).ToArray<float>().Zip(comparison.Distance(A, B).ToArray<float>()),
            pair => Assert.True(pair.First < pair.Second));
    }
}

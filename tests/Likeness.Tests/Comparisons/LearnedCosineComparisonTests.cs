using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class LearnedCosineComparisonTests : LearnedComparisonContract
{
    protected override LearnedComparison Learned(int hiddenWidth) => new LearnedCosineComparison(hiddenWidth);

    [Fact]
    public void With_one_layer_it_is_what_the_equation_says()
    {
        using var scope = new TensorScope();
        using var comparison = Learned(0);
        Set(comparison, "classifier.score.weight", 3);
        Set(comparison, "classifier.score.bias", 0.5f);
        Assert.Equal(3 * (3 + 2 - 2) / Math.Sqrt(6 * 14) + 0.5, comparison.Logit(Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3)).ToDouble(), 1e-6);
        Assert.Equal(-(3 * (3 + 2 - 2) / Math.Sqrt(6 * 14) + 0.5), comparison.Distance(Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3)).ToDouble(), 1e-6);
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

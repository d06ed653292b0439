using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class ProductComparisonTests : LearnedComparisonContract
{
    protected override LearnedComparison Learned(int hiddenWidth) => new ProductComparison(Dimensions, hiddenWidth);

    [Fact]
    public void With_one_layer_it_is_what_the_equation_says()
    {
        using var scope = new TensorScope();
        using var comparison = Learned(0);
        Set(comparison, "classifier.score.weight", -2, 0.5f, 1);
        Set(comparison, "classifier.score.bias", 0.5f);
        Assert.Equal(-2 * 3 + 0.5 * 2 + 1 * -2 + 0.5, comparison.Logit(Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3)).ToDouble(), 1e-6);
        Assert.Equal(-(-2 * 3 + 0.5 * 2 + 1 * -2 + 0.5), comparison.Distance(Tensor.From([1f, 2, -1], 1, 3), Tensor.From([3f, 1, 2], 1, 3)).ToDouble(), 1e-6);
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

using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class DelegateComparisonTests : LearnedComparisonContract
{
    // Not symmetric by itself: a counts twice.
    protected override LearnedComparison Learned(int hiddenWidth) =>
        new DelegateComparison((a, b) => Tensor.Cat([(a - b).Abs(), (a * 2.0 + b).Square()], -1), 2 * Dimensions, hiddenWidth);

    [Fact]
    public void Both_orders_count_as_much()
    {
        using var scope = new TensorScope();
        using var comparison = new DelegateComparison((a, _) => a.Slice(-1, 0, 1), 1, 0);
        Set(comparison, "classifier.score.weight", 2);
        Set(comparison, "classifier.score.bias", 0);
        Assert.Equal(2 * (5 + 7) / 2.0, comparison.Logit(Tensor.From([5f, 1, 1], 1, 3), Tensor.From([7f, 1, 1], 1, 3)).ToDouble(), 1e-6);
    }

    [Fact]
    public void Says_that_features_are_at_least_one() =>
        Assert.Contains("at least 1 dimension; it was given 0", Assert.Throws<ArgumentException>(() => new DelegateComparison((a, _) => a, 0, 4)).Message, StringComparison.Ordinal);
}

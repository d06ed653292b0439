using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class WeightedL1ComparisonTests : DistanceContract
{
    protected override IComparison Comparison() => new WeightedL1Comparison(3);

    [Fact]
    public void Distance_is_the_logit_turned_round()
    {
        var comparison = new WeightedL1Comparison(2);
        comparison.Load(new Dictionary<string, Tensor> { ["alpha"] = Tensor.From([-2f, 0.5f], 1, 2), ["bias"] = Tensor.From([0.25f], 1, 1) });
        var (a, b) = (Tensor.From([1f, 5], 1, 2), Tensor.From([4f, 3], 1, 2));
        Assert.Equal([-2 * 3 + 0.5f * 2 + 0.25f], comparison.Logit(a, b).ToArray<float>());
        Assert.Equal([4.75f], comparison.Distance(a, b).ToArray<float>());
    }

    [Fact]
    public void A_larger_difference_is_a_larger_distance_before_any_training() =>
        Assert.All(new WeightedL1Comparison(64).Alpha.ToArray<float>(), weight => Assert.InRange(weight, -2, 0));

    [Fact]
    public void Says_that_it_needs_a_dimension() =>
        Assert.Contains("at least 1 dimension; it was given 0", Assert.Throws<ArgumentException>(() => new WeightedL1Comparison(0)).Message, StringComparison.Ordinal);
}

using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Methods;

public sealed class BarlowTwinsMethodTests : MethodContract
{
    protected override ITrainingMethod Method() => new BarlowTwinsMethod(Dimensions, 12);

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() =>
        GoldenViews.Meet("barlow_twins", (a, b, golden) => BarlowTwinsMethod.Cost(a, b, golden.Number("eps")), golden => golden.Word("std") == "population");

    [Fact]
    public void Views_that_agree_in_uncorrelated_columns_cost_nothing()
    {
        var views = Tensor.From([2.0, 2, 2, -2, -2, 2, -2, -2], 4, 2);
        Assert.Equal(0, BarlowTwinsMethod.Cost(views, views * 3.0 + 1.0, epsilon: 0).ToDouble(), 1e-12);
    }

    [Fact]
    public void A_column_that_says_the_same_as_another_costs_a_little()
    {
        var views = Tensor.From([2.0, 2, -2, -2], 2, 2);
        Assert.Equal(2 * 0.005, BarlowTwinsMethod.Cost(views, views, epsilon: 0).ToDouble(), 1e-12);
    }

    [Fact]
    public void A_column_that_does_not_vary_costs_1_and_not_NaN() =>
        Assert.Equal(3, BarlowTwinsMethod.Cost(Tensor.Ones([4, 3]), Tensor.Ones([4, 3])).ToDouble());
}

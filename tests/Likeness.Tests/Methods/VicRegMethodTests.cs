using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Methods;

public sealed class VicRegMethodTests : MethodContract
{
    protected override ITrainingMethod Method() => new VicRegMethod(Dimensions, 12);

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenViews.Meet("vicreg", (a, b, _) => VicRegMethod.Cost(a, b));

    [Fact]
    public void Views_that_agree_and_columns_that_vary_apart_cost_nothing()
    {
        // Deviation 2 and more, and no correlation.
        var views = Tensor.From([2.0, 2, 2, -2, -2, 2, -2, -2], 4, 2);
        Assert.Equal(0, VicRegMethod.Cost(views, views).ToDouble());
    }

    [Fact]
    public void A_collapse_costs_what_each_dimension_lacks_in_deviation()
    {
        var point = Tensor.Full(3, [5, 4], ElementType.Double);
        Assert.Equal(25 * (1 - Math.Sqrt(1e-4)), VicRegMethod.Cost(point, point).ToDouble(), 1e-12);
    }

    [Fact]
    public void Exchanging_the_views_changes_nothing()
    {
        var (a, b) = (Tensor.Randn([7, 3], ElementType.Double), Tensor.Randn([7, 3], ElementType.Double));
        Assert.Equal(VicRegMethod.Cost(a, b).ToDouble(), VicRegMethod.Cost(b, a).ToDouble(), 1e-12);
    }
}

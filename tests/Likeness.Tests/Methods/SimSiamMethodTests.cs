using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Methods;

public sealed class SimSiamMethodTests : MethodContract
{
    protected override ITrainingMethod Method() => new SimSiamMethod(Dimensions, 12);

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenViews.Meet("simsiam", (a, b, golden) =>
        (SimSiamMethod.Cost(a, golden.Rectangle("targets_b")) + SimSiamMethod.Cost(b, golden.Rectangle("targets"))) / 2);

    [Fact]
    public void No_gradient_flows_into_the_view_that_is_foretold()
    {
        var (p, z) = (Tensor.Randn([4, 3]), Tensor.Randn([4, 3]));
        p.RequiresGradient = z.RequiresGradient = true;
        SimSiamMethod.Cost(p, z).Backward();
        Assert.NotNull(p.Gradient);
        Assert.Null(z.Gradient);
    }

    [Fact]
    public void Directions_that_agree_cost_minus_1_whatever_their_lengths()
    {
        var p = Tensor.Randn([5, 4], ElementType.Double);
        Assert.Equal(-1, SimSiamMethod.Cost(p, p * 7.0).ToDouble(), 1e-12);
        Assert.Equal(1, SimSiamMethod.Cost(p, -p).ToDouble(), 1e-12);
    }

    [Fact]
    public void Says_how_wide_a_projection_must_be() =>
        Assert.Contains("needs at least 4; it is 3. Raise projection.", Assert.Throws<ArgumentException>(() => new SimSiamMethod(8, 3)).Message, StringComparison.Ordinal);
}

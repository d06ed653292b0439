using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomWarpTests : TransformContract
{
    protected override ITransform Transform() => new RandomWarp();

    [Fact]
    public void A_disc_in_the_middle_stays_about_as_large_and_about_where_it_is()
    {
        using var scope = new TensorScope();
        Runtime.Seed(4);
        var place = Tensor.Arange(0, 32).To(ElementType.Float) - 15.5;
        var disc = (place.Square().Unsqueeze(1) + place.Square().Unsqueeze(0) < 64).To(ElementType.Float);       // [32, 32], radius 8
        var warped = new RandomWarp().Apply(disc.Reshape(1, 1, 32, 32).Expand(500, 1, 32, 32).Contiguous());
        var (area, areas) = (disc.Sum().ToDouble(), warped.Flatten(1).Sum(1).ToArray<float>());
        Assert.All(areas, one => Assert.InRange(one / area, 0.4, 2.5));
        Assert.InRange(areas.Average() / area, 0.9, 1.15);
        var columns = (warped.Sum(2) * place.Reshape(1, 1, 32)).Flatten(1).Sum(1).ToArray<float>().Zip(areas, (moment, one) => moment / one).ToArray();
        Assert.All(columns, centre => Assert.InRange(centre, -7, 7));
        Assert.InRange(columns.Average(), -0.4, 0.4);
        Assert.True(columns.Max() > 2 && columns.Min() < -2);
    }

    [Fact]
    public void Less_strength_changes_less()
    {
        double Change(double strength)
        {
            using var scope = new TensorScope();
            Runtime.Seed(5);
            return (new RandomWarp(strength).Apply(Images()) - Images()).Abs().Mean().ToDouble();
        }
        Assert.True(Change(0.01) < 0.1 * Change(1));
    }

    [Fact]
    public void Says_what_strength_it_takes() =>
        Assert.Contains("warp has strength 0; it must be between", Assert.Throws<OptionException>(() => new RandomWarp(0)).Message, StringComparison.Ordinal);
}

using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class ScatterChartTests
{
    [Fact]
    public void Distances_look_alike_in_both_directions()
    {
        var chart = Chart([0, 0, 10, 0, 0, 2], [0, 0, 1]);
        var (origin, right, up) = (chart.Place(0)!.Value, chart.Place(1)!.Value, chart.Place(2)!.Value);
        Assert.Equal(5, (right.X - origin.X) / (origin.Y - up.Y), 0.05);
    }

    [Fact]
    public void Every_point_is_drawn_once()
    {
        var random = new Random(1);
        var chart = Chart([.. Enumerable.Range(0, 2000).Select(_ => random.NextSingle())], [.. Enumerable.Range(0, 1000).Select(i => i % 7)]);
        Assert.Equal(1000, new Drawing(chart).All("path", "dots").Where(path => path.Attribute("style") is null).Sum(path => path.Attribute("d")!.Value.Count(letter => letter == 'M')));
    }

    [Fact]
    public void Points_that_are_not_finite_are_left_out()
    {
        var chart = Chart([0, 0, float.NaN, 1, 1, float.PositiveInfinity, 1, 1], [0, 0, 0, 0]);
        Assert.Null(chart.Place(1));
        Assert.Null(chart.Place(2));
        Assert.NotNull(chart.Place(3));
    }

    [Theory]
    [InlineData(3f)]
    [InlineData(float.NaN)]
    public void A_collapse_still_makes_a_chart(float value) => Assert.NotEmpty(new Drawing(Chart([value, value, value, value], [0, 1])).Texts("label"));

    [Fact]
    public void Names_that_would_lie_on_one_another_are_drawn_once()
    {
        Assert.Equal(["class 0"], new Drawing(Chart([1, 1, 1, 1], [0, 1])).Texts("name"));
        Assert.Equal(["class 0", "class 1"], new Drawing(Chart([0, 0, 1, 1], [0, 1])).Texts("name"));
    }

    private static ScatterChart Chart(float[] points, int[] labels) => new("Latent space", "", new ScatterData(points, labels, []), PlaneView.Around(points));
}

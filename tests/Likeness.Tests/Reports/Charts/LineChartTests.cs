using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class LineChartTests
{
    [Fact]
    public void Higher_values_are_drawn_higher_and_later_epochs_further_right()
    {
        var path = Drawing.Numbers(Draw([(1, 0.5), (2, 0.25), (3, 1)]).All("path", "line").Single());
        Assert.True(path[0] < path[2] && path[2] < path[4]);
        Assert.True(path[5] < path[1] && path[1] < path[3]);
    }

    [Fact]
    public void A_value_that_is_not_finite_leaves_a_gap()
    {
        var path = Draw([(1, 1), (2, double.NaN), (3, 2), (4, double.PositiveInfinity)]).All("path", "line").Single().Attribute("d")!.Value;
        Assert.Equal(2, path.Count(letter => letter == 'M'));
        Assert.DoesNotContain('L', path);
    }

    [Fact]
    public void One_epoch_is_drawn_as_a_dot() => Assert.Single(Draw([(1, 1)]).All("circle"));

    [Fact]
    public void Nothing_finite_still_makes_a_chart() => Assert.Empty(Draw([(1, double.NaN)]).All("circle"));

    [Fact]
    public void Series_differ_in_dashes_and_are_named()
    {
        var drawing = new Drawing(new LineChart("Validation", "", "", [new("knn@5", [(1, 0), (2, 1)]), new("auc", [(1, 1), (2, 2)])]));
        Assert.Equal(2, drawing.All("path", "line").Select(line => line.Attribute("stroke-dasharray")!.Value).Distinct().Count());
        Assert.Equal(["knn@5", "auc"], drawing.Texts("label"));
    }

    private static Drawing Draw((double, double)[] points) => new(new LineChart("Loss", "", "loss", [new LineSeries("loss", points)]));
}

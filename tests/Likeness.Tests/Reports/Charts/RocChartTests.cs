using Likeness.Evaluation.Pairs;
using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class RocChartTests
{
    private static readonly RocBandPoint[] _points =
    [
        new(0, new(0, 0, 0)), new(0.001, new(0.5, 0.4, 0.6)), new(0.01, new(0.8, 0.75, 0.85)), new(0.1, new(0.95, 0.93, 0.97)), new(1, new(1, 1, 1)),
    ];

    [Fact]
    public void The_usual_operating_points_are_marked() =>
        Assert.Equal(["0.500", "0.800", "0.950"], Draw(_points, logarithmic: true).Texts("name").Order(StringComparer.Ordinal));

    [Fact]
    public void A_rate_between_two_points_counts_the_lower_one() =>
        Assert.Equal("Of the same pairs the model accepts 50.0 % at a false-accept rate of 0.1 %, 50.0 % at a false-accept rate of 1 %, 95.0 % at a false-accept rate of 10 %.",
            new RocChart("ROC", [.. _points.Where(point => point.FalseAcceptRate != 0.01)], logarithmic: true).Description);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_band_holds_the_curve(bool logarithmic)
    {
        var drawing = Draw(_points, logarithmic);
        var curve = Drawing.Numbers(drawing.All("path", "line").Single());
        var band = Drawing.Numbers(drawing.All("path", "area").Single());
        var count = curve.Length / 2;
        for (var i = 0; i < count; i++)
        {
            var (high, low) = (band[2 * i + 1], band[2 * (2 * count - 1 - i) + 1]);
            Assert.InRange(curve[2 * i + 1], high, low);        // y grows downwards
        }
    }

    [Fact]
    public void Tens_of_thousands_of_points_make_a_small_picture()
    {
        var points = Enumerable.Range(0, 50_001).Select(i => new RocBandPoint(i / 50_000.0, new(Math.Sqrt(i / 50_000.0), 0, 1))).ToArray();
        Assert.InRange(new RocChart("ROC", points, logarithmic: false).ToSvg().Length, 1_000, 60_000);
    }

    [Fact]
    public void A_rate_that_the_pairs_cannot_support_is_not_marked()
    {
        var chart = new RocChart("ROC", _points[2..], logarithmic: true);
        Assert.Equal(["0.800", "0.950"], new Drawing(chart).Texts("name").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("0.1 %", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_of_rates_that_misses_a_round_one_by_rounding_is_marked_all_the_same()
    {
        var point = new RocBandPoint(Math.BitIncrement(0.1), new(0.5, 0.4, 0.6));
        Assert.Equal(["0.500"], Draw([point, new(1, new(1, 1, 1))], logarithmic: true).Texts("name"));
    }

    private static Drawing Draw(RocBandPoint[] points, bool logarithmic) => new(new RocChart("ROC", points, logarithmic));
}

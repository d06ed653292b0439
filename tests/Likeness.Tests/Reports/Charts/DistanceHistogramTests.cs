using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class DistanceHistogramTests
{
    [Fact]
    public void It_says_how_many_pairs_fall_on_the_wrong_side()
    {
        var chart = Chart([0.1f, 0.2f, 0.3f, 0.9f], [0.4f, 1.1f, 1.2f, 1.3f, 1.4f], 0.5, 0.2);
        Assert.Equal("At the threshold 0.5, 25 % of 4 same pairs are rejected and 20 % of 5 different pairs are accepted.", chart.Description);
    }

    [Fact]
    public void The_threshold_is_drawn_with_its_rate() =>
        Assert.Equal(["threshold 0.5 (FAR 1 %)"], new Drawing(Chart([0.1f], [1], 0.5, 0.01)).Texts("name"));

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Without_a_finite_threshold_no_line_is_drawn(double? threshold)
    {
        var drawing = new Drawing(Chart([0.1f], [1], threshold, 0.01));
        Assert.Empty(drawing.All("line", "rule"));
        Assert.Empty(drawing.Texts("name"));
    }

    [Fact]
    public void Both_kinds_are_drawn_as_shares_of_their_own_count()
    {
        var few = new Drawing(Chart([0.1f, 0.9f], [1, 2], null, null)).All("path", "line").Select(path => path.Attribute("d")!.Value);
        var many = new Drawing(Chart([0.1f, 0.9f, 0.1f, 0.9f], [1, 2], null, null)).All("path", "line").Select(path => path.Attribute("d")!.Value);
        Assert.Equal(few, many);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(0)]
    public void Useless_distances_still_make_a_chart(float distance) => Assert.NotEmpty(new Drawing(Chart([distance], [distance], null, null)).Texts());

    private static DistanceHistogram Chart(float[] same, float[] different, double? threshold, double? rate) =>
        new("Distances", new DistanceSample { Same = same, Different = different, Threshold = threshold, FalseAcceptRate = rate });
}

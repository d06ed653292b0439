using Likeness.Evaluation.Calibrations;
using Likeness.Galleries;
using Likeness.Models;

namespace Likeness.Tests.Galleries;

public sealed class IdentificationThresholdTests
{
    // 3,000 different pairs at distances 1, 2, ..., 3000 thousandths: the threshold for a rate is three times the rate.
    private static readonly Calibration s_calibration = Calibration.Fit(
        [.. Enumerable.Range(1, 3000).Select(i => i / 1000.0), .. Enumerable.Range(1, 100).Select(i => i / 1000.0)],
        [.. Enumerable.Repeat(false, 3000), .. Enumerable.Repeat(true, 100)]);

    [Fact]
    public void One_enrolled_is_a_comparison_as_in_verification() =>
        Assert.Equal(new(s_calibration.ThresholdAt(0.01), 0.01), IdentificationThreshold.For(s_calibration, 0.01, 1));

    [Fact]
    public void In_a_larger_gallery_each_comparison_must_be_stricter()
    {
        // 1 − (1 − f)^10 = 0.05, so f = 1 − 0.95^0.1 = 0.005116.
        var threshold = IdentificationThreshold.For(s_calibration, 0.05, 10);
        Assert.Equal(s_calibration.ThresholdAt(1 - Math.Pow(0.95, 0.1)), threshold.Distance, 1e-12);
        Assert.Equal(0.05, threshold.Far);
        Assert.InRange(threshold.Distance, 0.0145, 0.0155);
    }

    [Fact]
    public void Left_out_the_rate_is_the_smallest_that_the_calibration_can_keep_to()
    {
        var threshold = IdentificationThreshold.For(s_calibration, null, 1_000);
        Assert.Equal(s_calibration.Thresholds[0].Threshold, threshold.Distance);
        Assert.Equal(1 - Math.Pow(1 - 0.001, 1_000), threshold.Far, 1e-9);
        Assert.Equal(0.01, IdentificationThreshold.For(s_calibration, null, 5).Far);
    }

    [Fact]
    public void A_rate_that_the_calibration_knows_nothing_of_is_refused_with_one_that_it_knows()
    {
        var message = Assert.Throws<ModelException>(() => IdentificationThreshold.For(s_calibration, 0.01, 1_000)).Message;
        var offered = double.Parse(message.Split("Ask for ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(offered, IdentificationThreshold.For(s_calibration, offered, 1_000).Far);
        Assert.InRange(offered, 0.63, 0.64);
    }

    [Theory]
    [InlineData(1e-9, 1_000_000)]
    [InlineData(0.001, 10)]
    [InlineData(1, 3)]
    public void Both_ways_of_the_formula_agree(double one, int comparisons) =>
        Assert.Equal(one, IdentificationThreshold.OfOne(IdentificationThreshold.OfAll(one, comparisons), comparisons), one * 1e-9);

    [Fact]
    public void An_empty_gallery_counts_as_one() => Assert.Equal(IdentificationThreshold.For(s_calibration, 0.1, 1), IdentificationThreshold.For(s_calibration, 0.1, 0));
}

using Likeness.Evaluation.Calibrations;

namespace Likeness.Tests.Evaluation.Calibrations;

public sealed class PlattScalingTests
{
    [GoldenFact("verification.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenVerification.Cases())
        {
            var plain = PlattScaling.Fit(golden.Distances, golden.Same, smoothed: false);
            golden.Meets(plain.Slope, "platt", "a");
            golden.Meets(plain.Intercept, "platt", "b");
            var smoothed = PlattScaling.Fit(golden.Distances, golden.Same);
            golden.Meets(smoothed.Slope, "platt_smoothed_targets", "a");
            golden.Meets(smoothed.Intercept, "platt_smoothed_targets", "b");
        }
    }

    [Fact]
    public void The_gradient_of_the_loss_is_0_at_the_fit()
    {
        double[] distances = [0.1, 0.4, 0.35, 0.8, 0.2, 0.6];
        bool[] same = [true, false, true, false, true, true];
        var scaling = PlattScaling.Fit(distances, same, smoothed: false);
        var errors = distances.Zip(same, (d, s) => (Distance: d, Error: scaling.Probability(d) - (s ? 1 : 0))).ToArray();
        Assert.Equal(0, errors.Sum(e => e.Error), 1e-9);
        Assert.Equal(0, errors.Sum(e => e.Error * e.Distance), 1e-9);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e6)]
    public void The_scale_of_the_distances_does_not_matter(double scale)
    {
        double[] distances = [0.1, 0.4, 0.35, 0.8, 0.2, 0.6];
        bool[] same = [true, false, true, false, true, true];
        var plain = PlattScaling.Fit(distances, same);
        var scaled = PlattScaling.Fit(Array.ConvertAll(distances, d => d * scale), same);
        Assert.Equal(plain.Slope, scaled.Slope * scale, 1e-8);
        Assert.Equal(plain.Intercept, scaled.Intercept, 1e-8);
    }

    [Fact]
    public void Separated_pairs_get_a_finite_slope_when_smoothed_and_an_error_when_not()
    {
        double[] distances = [0.1, 0.2, 0.8, 0.9];
        bool[] same = [true, true, false, false];
        var scaling = PlattScaling.Fit(distances, same);
        Assert.InRange(scaling.Probability(0.15), 0.6, 0.9);
        Assert.InRange(scaling.Probability(0.85), 0.1, 0.4);
        Assert.Contains("smoothed", Assert.Throws<ArgumentException>(() => PlattScaling.Fit(distances, same, smoothed: false)).Message);
    }

    [Fact]
    public void A_curve_that_would_rise_with_distance_becomes_the_constant_share_of_same()
    {
        var scaling = PlattScaling.Fit([0.9, 0.8, 0.1, 0.2], [true, true, false, false]);
        Assert.Equal(0, scaling.Slope);
        Assert.Equal(0.5, scaling.Probability(0.3), 1e-12);
    }

    [Fact]
    public void Equal_distances_say_nothing()
    {
        var scaling = PlattScaling.Fit([0.5, 0.5, 0.5, 0.5], [true, false, true, false]);
        Assert.Equal((0, 0.5), (scaling.Slope, scaling.Probability(0.5)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.NegativeInfinity)]
    public void A_curve_that_falls_the_wrong_way_or_is_not_finite_cannot_exist(double slope, double intercept) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlattScaling(slope, intercept));

    [Fact]
    public void The_probability_stays_within_0_and_1_at_any_distance()
    {
        var scaling = new PlattScaling(1e300, 5);
        Assert.Equal(0, scaling.Probability(1e300));
        Assert.Equal(1, scaling.Probability(-1e300));
    }
}

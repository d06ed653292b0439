using Likeness.Evaluation.Calibrations;

namespace Likeness.Tests.Evaluation.Calibrations;

public sealed class CalibrationQualityTests
{
    [GoldenFact("verification.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenVerification.Cases())
        {
            var scaling = PlattScaling.Fit(golden.Distances, golden.Same, smoothed: false);
            var probabilities = Array.ConvertAll(golden.Distances, scaling.Probability);
            var quality = CalibrationQuality.Measure(probabilities, golden.Same);
            golden.Meets(quality.LogLoss, "platt", "log_loss");
            golden.Meets(quality.BrierScore, "platt", "brier");
            golden.Meets(quality.ExpectedCalibrationError, "ece_10_bins");
            golden.Meets(CalibrationQuality.ConfidenceGap(probabilities, golden.Same), "ece_10_bins_confidence");
        }
    }

    [Fact]
    public void Always_answering_one_half_costs_what_the_documentation_says()
    {
        var quality = CalibrationQuality.Measure([0.5, 0.5], [true, false]);
        Assert.Equal(Math.Log(2), quality.LogLoss, 1e-12);
        Assert.Equal(0.25, quality.BrierScore);
        Assert.Equal(0, quality.ExpectedCalibrationError, 1e-12);
    }

    [Fact]
    public void Certain_and_wrong_is_costly_but_finite()
    {
        var quality = CalibrationQuality.Measure([1, 0], [false, true]);
        Assert.InRange(quality.LogLoss, 30, 40);
        Assert.Equal((1, 1), (quality.BrierScore, quality.ExpectedCalibrationError));
    }

    [Fact]
    public void A_hand_worked_gap()
    {
        // Bin [0.2, 0.3) promises 0.5 and gets 1; bin [0.9, 1] promises 1.9 and gets 2: (0.5 + 0.1) / 4.
        var quality = CalibrationQuality.Measure([0.25, 0.25, 0.95, 0.95], [true, false, true, true]);
        Assert.Equal(0.15, quality.ExpectedCalibrationError, 1e-12);
    }

    [Fact]
    public void A_probability_outside_0_to_1_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationQuality.Measure([1.1], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationQuality.Measure([double.NaN], [true]));
        Assert.Throws<ArgumentException>(() => CalibrationQuality.Measure([], []));
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(double.PositiveInfinity, 0, 0)]
    [InlineData(0, 1.5, 0)]
    [InlineData(0, 0, -0.5)]
    public void A_quality_out_of_range_cannot_exist(double logLoss, double brier, double gap) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalibrationQuality(logLoss, brier, gap));
}

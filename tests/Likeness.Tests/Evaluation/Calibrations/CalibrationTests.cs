using Likeness.Evaluation.Calibrations;
using Likeness.Evaluation.Curves;

namespace Likeness.Tests.Evaluation.Calibrations;

public sealed class CalibrationTests
{
    /// <summary>Same pairs at 0.001, 0.002, …, and as many different pairs at 1.001, 1.002, …</summary>
    private static (double[] Distances, bool[] Same) Separated(int count) => (
        [.. Enumerable.Range(1, count).Select(i => i * 0.001), .. Enumerable.Range(1, count).Select(i => 1 + i * 0.001)],
        [.. Enumerable.Repeat(true, count), .. Enumerable.Repeat(false, count)]);

    private static Calibration Fit(int count)
    {
        var (distances, same) = Separated(count);
        return Calibration.Fit(distances, same);
    }

    [Fact]
    public void A_threshold_lets_in_just_the_stated_share_of_different_pairs()
    {
        var calibration = Fit(3000);
        Assert.Equal(1.003, calibration.ThresholdAt(0.001), 1e-12);
        Assert.Equal(1.030, calibration.ThresholdAt(0.01), 1e-12);
        Assert.Equal(1.300, calibration.ThresholdAt(0.1), 1e-12);
        Assert.Equal(4.000, calibration.ThresholdAt(1), 1e-12);
        Assert.Equal((3000, 3000), (calibration.SamePairs, calibration.DifferentPairs));
    }

    [Fact]
    public void Between_two_listed_rates_the_threshold_lies_between_theirs_and_rises()
    {
        var calibration = Fit(3000);
        var rates = Enumerable.Range(0, 400).Select(i => Math.Min(1, 0.001 * Math.Pow(1000, i / 399.0))).ToArray();
        var thresholds = Array.ConvertAll(rates, calibration.ThresholdAt);
        Assert.Equal(thresholds.Order(), thresholds);
        Assert.InRange(calibration.ThresholdAt(0.09), 1.24, 1.30);
    }

    [Fact]
    public void The_usual_rate_is_one_in_a_hundred_or_the_smallest_that_few_pairs_support()
    {
        Assert.Equal(0.01, Fit(3000).UsualFar);
        Assert.Equal(Fit(30).Thresholds[0].FalseAcceptRate, Fit(30).UsualFar);
        Assert.DoesNotContain("usual", Fit(30).ToJson(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_rate_that_the_pairs_cannot_support_is_left_out_and_asking_for_it_says_how_many_were_seen()
    {
        var calibration = Fit(299);
        Assert.DoesNotContain(calibration.Thresholds, entry => entry.FalseAcceptRate <= 0.01);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => calibration.ThresholdAt(0.01));
        Assert.Contains("needs 300 different pairs", error.Message);
        Assert.Contains("calibrated on 299", error.Message);
        Assert.Equal(0.01, Fit(300).Thresholds[0].FalseAcceptRate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(double.NaN)]
    public void A_rate_of_0_or_out_of_range_is_refused(double far) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(300).ThresholdAt(far));

    [Fact]
    public void The_probability_falls_with_distance()
    {
        var calibration = Fit(300);
        Assert.True(calibration.Probability(0.1) > 0.95);
        Assert.True(calibration.Probability(1.25) < 0.05);
        Assert.True(calibration.Quality.BrierScore < 0.05);
    }

    [Fact]
    public void It_keeps_the_histogram_of_its_pairs_and_reads_models_that_have_none()
    {
        var calibration = Fit(300);
        Assert.Equal((300, 300), (calibration.Histogram!.Same.Sum(), calibration.Histogram.Different.Sum()));
        Assert.Equal(calibration.Histogram.Same, Calibration.FromJson(calibration.ToJson()).Histogram!.Same);
        Assert.Null(Calibration.FromJson((calibration with { Histogram = null }).ToJson()).Histogram);
    }

    [Fact]
    public void Too_few_different_pairs_are_counted_and_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Calibration.Fit([1, 2, 3], [true, false, false]));
        Assert.Contains("at least 3 different pairs; there are 2", error.Message);
    }

    [Fact]
    public void Json_brings_every_number_back()
    {
        var calibration = Fit(1000);
        var read = Calibration.FromJson(calibration.ToJson());
        Assert.Equal(calibration.Thresholds, read.Thresholds);
        Assert.Equal((calibration.Scaling, calibration.Quality), (read.Scaling, read.Quality));
        Assert.Equal((calibration.SamePairs, calibration.DifferentPairs), (read.SamePairs, read.DifferentPairs));
        Assert.Equal(calibration.ToJson(), read.ToJson());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("null", "null")]
    [InlineData("[]", "")]
    [InlineData("{}", "missing")]
    [InlineData("""{"thresholds":[],S,Q,"samePairs":9,"differentPairs":9}""", "0 thresholds")]
    [InlineData("""{"thresholds":null,S,Q,"samePairs":9,"differentPairs":9}""", "null")]
    [InlineData("""{"thresholds":[null],S,Q,"samePairs":9,"differentPairs":9}""", "must rise")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1}],S,Q,"samePairs":9,"differentPairs":9}""", "missing")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":0,"threshold":1}],S,Q,"samePairs":9,"differentPairs":9}""", "must rise")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1.5,"threshold":1}],S,Q,"samePairs":9,"differentPairs":9}""", "must rise")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1e999}],S,Q,"samePairs":9,"differentPairs":9}""", "finite")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":0.5,"threshold":2},{"falseAcceptRate":1,"threshold":1}],S,Q,"samePairs":9,"differentPairs":9}""", "never fall")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1},{"falseAcceptRate":0.5,"threshold":2}],S,Q,"samePairs":9,"differentPairs":9}""", "must rise")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":0.01,"threshold":1}],S,Q,"samePairs":9,"differentPairs":9}""", "it needs 300")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1}],S,Q,"samePairs":-9,"differentPairs":9}""", "samePairs")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1}],S,Q,"samePairs":9,"differentPairs":0}""", "differentPairs")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1}],"scaling":{"slope":-1,"intercept":0},Q,"samePairs":9,"differentPairs":9}""", "slope")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1}],"scaling":{"slope":1,"intercept":"NaN"},Q,"samePairs":9,"differentPairs":9}""", "")]
    [InlineData("""{"thresholds":[{"falseAcceptRate":1,"threshold":1}],S,S,Q,"samePairs":9,"differentPairs":9}""", "scaling")]
    public void A_hostile_file_cannot_make_an_invalid_calibration(string json, string expected)
    {
        var text = json
            .Replace("S,", "\"scaling\":{\"slope\":1,\"intercept\":0},", StringComparison.Ordinal)
            .Replace("Q,", "\"quality\":{\"logLoss\":0.1,\"brierScore\":0.1,\"expectedCalibrationError\":0.1},", StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() => Calibration.FromJson(text));
        Assert.Contains(expected, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Json_cut_off_anywhere_is_refused()
    {
        var json = Fit(30).ToJson();
        for (var length = 0; length < json.Length; length++)
            Assert.Throws<InvalidDataException>(() => Calibration.FromJson(json[..length]));
    }

    [Fact]
    public void A_flood_of_thresholds_is_refused()
    {
        var thresholds = Enumerable.Range(1, 2000).Select(i => new FarThreshold(i / 2000.0, i)).ToArray();
        var quality = new CalibrationQuality(0, 0, 0);
        Assert.Contains("2000", Assert.Throws<ArgumentException>(() => new Calibration(thresholds, new(1, 0), quality, 1, 1_000_000)).Message);
    }
}

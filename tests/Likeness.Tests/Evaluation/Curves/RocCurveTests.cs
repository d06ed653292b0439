using Likeness.Evaluation.Curves;

namespace Likeness.Tests.Evaluation.Curves;

public sealed class RocCurveTests
{
    [GoldenFact("verification.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenVerification.Cases())
        {
            var curve = RocCurve.From(golden.Distances, golden.Same);
            golden.Meets(curve.Auc, "roc_auc");
            golden.Meets(curve.EqualErrorRate, "equal_error_rate");
            golden.Meets(curve.BestAccuracy, "best_accuracy");
            golden.Meets(-curve.BestThreshold, "best_threshold");
            golden.Meets(curve.AveragePrecision, "average_precision");
            golden.Meets(curve.TrueAcceptRateAt(0.1), "tar_at_far_0.1");
            golden.Meets(curve.TrueAcceptRateAt(0.01), "tar_at_far_0.01");
            golden.Meets(curve.InterpolatedTrueAcceptRateAt(0.1), "tar_at_far_0.1_interpolated");
            golden.Meets(curve.InterpolatedTrueAcceptRateAt(0.01), "tar_at_far_0.01_interpolated");
        }
    }

    [Fact]
    public void A_hand_worked_curve()
    {
        // same at 1 and 3, different at 2 and 4: of the four same-different couples three are in order.
        var curve = RocCurve.From([3, 4, 1, 2], [true, false, true, false]);
        Assert.Equal(0.75, curve.Auc);
        Assert.Equal(0.5, curve.EqualErrorRate);
        Assert.Equal(0.75, curve.BestAccuracy);
        Assert.Equal(3, curve.BestThreshold);
        Assert.Equal([(0, 0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1)], curve.Points.Select(p => (p.FalseAcceptRate, p.TrueAcceptRate)));
    }

    [Fact]
    public void A_tie_between_a_same_and_a_different_pair_counts_one_half() =>
        Assert.Equal(0.5, RocCurve.From([1, 1], [true, false]).Auc);

    [Fact]
    public void Perfect_separation_has_no_error()
    {
        var curve = RocCurve.From([0.1, 0.2, 0.8, 0.9], [true, true, false, false]);
        Assert.Equal((1, 0, 1, 1), (curve.Auc, curve.EqualErrorRate, curve.BestAccuracy, curve.AveragePrecision));
        Assert.Equal(1, curve.TrueAcceptRateAt(0));
        Assert.Equal(0.2, curve.ThresholdAt(0));
    }

    [Fact]
    public void Every_same_pair_farther_than_every_different_one_is_all_error()
    {
        var curve = RocCurve.From([0.8, 0.9, 0.1, 0.2], [true, true, false, false]);
        Assert.Equal((0, 1), (curve.Auc, curve.EqualErrorRate));
    }

    [Fact]
    public void The_threshold_is_the_largest_whose_false_accept_rate_is_within_the_limit()
    {
        var curve = RocCurve.From([0.5, 1, 2, 3, 4], [true, false, false, false, false]);
        Assert.Equal(0.5, curve.ThresholdAt(0.2));
        Assert.Equal(1, curve.ThresholdAt(0.25));
        Assert.Equal(2, curve.ThresholdAt(0.5));
        Assert.Equal(4, curve.ThresholdAt(1));
    }

    [Fact]
    public void When_even_the_nearest_pair_is_too_many_the_threshold_accepts_nothing()
    {
        var curve = RocCurve.From([0, 1], [false, true]);
        Assert.True(curve.ThresholdAt(0.5) < 0);
        Assert.True(double.IsFinite(curve.ThresholdAt(0.5)));
        Assert.Equal(0, curve.TrueAcceptRateAt(0.5));
    }

    [Fact]
    public void The_order_of_the_pairs_changes_nothing()
    {
        double[] distances = [0.3, 0.1, 0.7, 0.7, 0.2, 0.9];
        bool[] same = [true, true, false, true, false, false];
        var forward = RocCurve.From(distances, same);
        Array.Reverse(distances);
        Array.Reverse(same);
        Assert.Equal(forward.Points, RocCurve.From(distances, same).Points);
    }

    [Fact]
    public void Scaling_every_distance_changes_no_rate()
    {
        double[] distances = [0.3, 0.1, 0.7, 0.4, 0.2, 0.9];
        bool[] same = [true, true, false, true, false, false];
        var scaled = Array.ConvertAll(distances, distance => 1000 * distance);
        Assert.Equal(RocCurve.From(distances, same).Auc, RocCurve.From(scaled, same).Auc);
    }

    [Fact]
    public void A_distance_that_is_no_number_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => RocCurve.From([1, double.NaN], [true, false]));
        Assert.Contains("pair 1 is NaN", error.Message);
        Assert.Throws<ArgumentException>(() => RocCurve.From([1, double.PositiveInfinity], [true, false]));
    }

    [Theory]
    [InlineData(true, "2 are same and 0 different")]
    [InlineData(false, "0 are same and 2 different")]
    public void Pairs_of_one_kind_are_counted_and_refused(bool same, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => RocCurve.From([1, 2], [same, same]));
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Lengths_must_agree_and_not_be_0()
    {
        Assert.Contains("2 distances and 1 answers", Assert.Throws<ArgumentException>(() => RocCurve.From([1, 2], [true])).Message);
        Assert.Contains("no pairs", Assert.Throws<ArgumentException>(() => RocCurve.From([], [])).Message);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_rate_outside_0_to_1_is_refused(double far)
    {
        var curve = RocCurve.From([1, 2], [true, false]);
        Assert.Contains("from 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => curve.ThresholdAt(far)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.TrueAcceptRateAt(far));
    }
}

using Likeness.Studio.Trainings;

namespace Likeness.Studio.Tests.Trainings;

public sealed class TrainingCurveTests
{
    [Fact]
    public void However_long_a_training_is_its_curve_stays_small_and_keeps_both_ends()
    {
        var curve = new TrainingCurve();
        for (var point = 0; point <= 50_000; point++)
            curve.Add(new(point / 100.0, 1, null), isEpochEnd: point % 100 == 0);

        var epochs = curve.Points.Select(point => point.Epoch).ToArray();
        Assert.InRange(epochs.Length, 60, 240);
        Assert.Equal((0, 500), (epochs[0], epochs[^1]));
        Assert.Equal(epochs.Order(), epochs);
    }

    [Fact]
    public void A_short_one_is_kept_whole()
    {
        var curve = new TrainingCurve();
        for (var point = 1; point <= 100; point++)
            curve.Add(new(point, 1.0 / point, 0.5), isEpochEnd: false);

        Assert.Equal(Enumerable.Range(1, 100).Select(point => (double)point), curve.Points.Select(point => point.Epoch));
    }
}

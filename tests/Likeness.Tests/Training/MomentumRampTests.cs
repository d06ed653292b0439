using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class MomentumRampTests
{
    [Fact]
    public void Momentum_rises_by_the_same_share_each_epoch_and_is_whole_in_the_last() =>
        Assert.Equal([0, 0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1, 1], Progress(ramp: 1, epochs: 5));

    [Fact]
    public void A_shorter_rise_stays_at_the_top() =>
        Assert.Equal([0, 0, 0.5, 0.5, 1, 1, 1, 1, 1, 1], Progress(ramp: 0.5, epochs: 5));

    [Fact]
    public void Without_a_rise_it_is_whole_from_the_start() =>
        Assert.All(Progress(ramp: 0, epochs: 5), progress => Assert.Equal(1, progress));

    [Fact]
    public void A_training_of_one_epoch_has_no_time_to_rise() =>
        Assert.All(Progress(ramp: 1, epochs: 1), progress => Assert.Equal(1, progress));

    private static double[] Progress(double ramp, int epochs)
    {
        var momentum = new MomentumRamp(new() { MomentumRamp = ramp, Epochs = epochs }, stepsPerEpoch: 2);
        return [.. Enumerable.Range(0, 2 * epochs).Select(step => momentum.Progress(step))];
    }
}

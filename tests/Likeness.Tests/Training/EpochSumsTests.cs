using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class EpochSumsTests
{
    [Fact]
    public void Means_are_over_the_steps()
    {
        var sums = default(EpochSums).Plus(new(1, 0.5), images: 8, seconds: 2).Plus(new(2, 1), images: 4, seconds: 1);
        Assert.Equal((1.5, 0.75, 4), (sums.MeanLoss, sums.MeanActiveShare, sums.ImagesPerSecond));
    }

    [Fact]
    public void Before_the_first_step_all_is_0() =>
        Assert.Equal((0, 0, 0), (default(EpochSums).MeanLoss, default(EpochSums).MeanActiveShare, default(EpochSums).ImagesPerSecond));

    [Fact]
    public void Not_a_bit_is_lost_on_the_way_through_text()
    {
        var sums = new EpochSums(3, 1.0 / 3, Math.PI, long.MaxValue, 1e-300, 2.0 / 3);
        Assert.Equal(sums, EpochSums.Parse(sums.ToText()));
    }

    [Fact]
    public void Checkpoints_from_before_the_waiting_was_counted_are_read() =>
        Assert.Equal(new EpochSums(3, 0.5, 0.25, 12, 7), EpochSums.Parse("3 0.5 0.25 12 7"));

    [Fact]
    public void Waiting_is_a_share_of_the_time() =>
        Assert.Equal(0.25, default(EpochSums).Plus(new(1, 1), images: 8, seconds: 3, waited: 1).Plus(new(1, 1), images: 8, seconds: 5, waited: 1).Waiting);

    [Theory]
    [InlineData("")]
    [InlineData("1 2 3 4")]
    [InlineData("one 2 3 4 5")]
    [InlineData("99999999999 2 3 4 5")]
    public void Other_text_is_refused(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<InvalidDataException>(() => EpochSums.Parse(text)).Message, StringComparison.Ordinal);
}

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
        var sums = new EpochSums(3, 1.0 / 3, Math.PI, long.MaxValue, 1e-300);
        Assert.Equal(sums, EpochSums.Parse(sums.ToText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2 3 4")]
    [InlineData("one 2 3 4 5")]
    [InlineData("99999999999 2 3 4 5")]
    public void Other_text_is_refused(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<InvalidDataException>(() => EpochSums.Parse(text)).Message, StringComparison.Ordinal);
}

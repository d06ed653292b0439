using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0.03, 0.97, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-3, 12, "-5 0 5 10 15")]
    [InlineData(0.8123, 0.8456, "0.81 0.82 0.83 0.84 0.85")]
    [InlineData(0, 48_000, "0 10,000 20,000 30,000 40,000 50,000")]
    public void Ticks_are_round_and_span_the_values(double low, double high, string ticks)
    {
        var axis = Axis.Linear(low, high);
        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Format)));
        Assert.True(axis.Low <= low + 1e-12 && axis.High >= high - 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(-1e9)]
    [InlineData(1e-12)]
    public void A_single_value_gets_room_on_both_sides(double value)
    {
        var axis = Axis.Linear(value, value);
        Assert.InRange(axis.Position(value), 0.1, 0.9);
    }

    [Theory]
    [InlineData(1, 8, "1 2 3 4 5 6 7 8")]
    [InlineData(1, 1, "1 2")]
    [InlineData(1, 60, "1 10 20 30 40 50 60")]
    public void Epochs_are_counted_in_whole_numbers(int low, int high, string ticks)
    {
        var axis = Axis.Whole(low, high);
        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Format)));
    }

    [Fact]
    public void Powers_of_ten_are_evenly_apart()
    {
        var axis = Axis.PowersOfTen(-3, 0);
        Assert.Equal(["0.001", "0.01", "0.1", "1"], axis.Ticks.Select(axis.Format));
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 1], axis.Ticks.Select(tick => Math.Round(axis.Position(tick), 12)), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(0, axis.Position(0));
    }

    [Fact]
    public void Values_beyond_the_ends_are_held_there()
    {
        var axis = Axis.Linear(0, 1);
        Assert.Equal((0, 1), (axis.Position(-5), axis.Position(7)));
    }
}

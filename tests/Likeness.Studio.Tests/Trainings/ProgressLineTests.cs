using Likeness.Studio.Trainings;
using Likeness.Training;

namespace Likeness.Studio.Tests.Trainings;

public sealed class ProgressLineTests
{
    [Fact]
    public void What_a_training_reports_is_read_as_it_was_written()
    {
        var line = ProgressLine.Of(new TrainingProgress(3, 10, 0.25, 0.5, 0.75, 1000, TimeSpan.FromSeconds(90)) { Warning = "a \"collapse\"\nof all" });

        Assert.DoesNotContain('\n', line.ToText());
        Assert.Equal(line, ProgressLine.Parse(line.ToText()));
        Assert.Equal(2.25, line.Position);
    }

    [Fact]
    public void What_is_no_number_is_null()
    {
        var line = ProgressLine.Of(new TrainingProgress(1, 1, 0, double.NaN, double.PositiveInfinity, 0, TimeSpan.Zero));

        Assert.Equal((null, null), (line.Loss, line.ActiveShare));
        Assert.Equal(line, ProgressLine.Parse(line.ToText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("auc 0.9")]
    [InlineData("{\"epoch\":")]
    [InlineData("{\"epoch\":\"one\"}")]
    [InlineData("{\"run\":\"runs/one\"}")]
    public void Anything_else_is_no_progress(string line) => Assert.Null(ProgressLine.Parse(line));
}

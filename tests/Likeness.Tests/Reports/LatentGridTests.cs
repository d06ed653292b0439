using Likeness.Reports;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Reports;

public sealed class LatentGridTests
{
    [Theory]
    [InlineData(1, 480)]
    [InlineData(2, 454)]
    [InlineData(5, 898)]
    public void Four_spaces_stand_in_a_row(int panels, int width)
    {
        var still = ImageFile.Decode(LatentGrid.Still(Panels(panels)), ImageOptions.AsIs);
        Assert.Equal(width * 3 / 2, still.Width);
    }

    [Fact]
    public void Trainings_of_different_lengths_end_together()
    {
        var bytes = LatentGrid.Animation([Panel("short", 2), Panel("long", 9)]);
        Assert.Equal("GIF8"u8.ToArray(), bytes[..4]);
    }

    [Fact]
    public void Spaces_of_different_images_are_refused()
    {
        var other = Panel("other", 2) with { Space = Panel("", 2).Space with { Labels = [1, 1, 1, 1] } };
        Assert.Contains("of other images than that of first", Assert.Throws<ArgumentException>(() => LatentGrid.Still([Panel("first", 2), other])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_must_be_one() => Assert.Throws<ArgumentOutOfRangeException>(() => LatentGrid.Still([]));

    private static LatentPanel[] Panels(int count) => [.. Enumerable.Range(0, count).Select(panel => Panel($"method {panel}", 2))];

    private static LatentPanel Panel(string title, int frames) => new(title, new()
    {
        Dimensions = 2,
        Labels = [0, 0, 1, 1],
        ClassNames = ["cat", "dog"],
        Frames = [.. Enumerable.Range(0, frames).Select(frame => new LatentFrame(frame, [0, 0, 1, frame, 2, 2, 3, 1]))],
    });
}

using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class ClassColoursTests
{
    [Fact]
    public void Twenty_classes_look_different()
    {
        var colours = new ClassColours([.. Enumerable.Range(0, 20)]);
        Assert.Equal(20, Enumerable.Range(0, 20).Select(colours.StyleOf).Distinct().Count());
        Assert.Equal(0, colours.OtherCount);
    }

    [Fact]
    public void Of_more_classes_the_largest_keep_a_colour()
    {
        int[] labels = [.. Enumerable.Range(0, 25), .. Enumerable.Range(5, 20)];
        var colours = new ClassColours(labels);
        Assert.Equal(Enumerable.Range(5, 20), colours.Shown);
        Assert.Equal(5, colours.OtherCount);
        Assert.Equal("rest round", colours.StyleOf(2));
    }
}

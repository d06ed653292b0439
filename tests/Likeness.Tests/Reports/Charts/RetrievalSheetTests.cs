using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class RetrievalSheetTests
{
    [Fact]
    public void Right_and_wrong_differ_in_colour_and_in_shape()
    {
        var drawing = new Drawing(Sheet("cat", "cat", "dog", "cat"));
        var (ticks, crosses) = (drawing.All("path", "good").ToArray(), drawing.All("path", "bad").ToArray());
        Assert.Equal((2, 1), (ticks.Length, crosses.Length));
        Assert.NotEqual(ticks[0].Attribute("d")!.Value, crosses[0].Attribute("d")!.Value);
        Assert.Equal((2, 1), (drawing.All("rect", "good").Count(), drawing.All("rect", "bad").Count()));
    }

    [Fact]
    public void Ten_neighbours_are_shown_of_more()
    {
        var sheet = Sheet("cat", [.. Enumerable.Repeat("cat", 12)]);
        Assert.Equal(11, new Drawing(sheet).All("image").Count());
        Assert.Equal("cat: 10 of 10 nearest are right.", sheet.Description);
    }

    [Fact]
    public void Each_image_says_what_it_is() =>
        Assert.Contains("dog, distance 0.500", new Drawing(Sheet("cat", "dog")).All("title").Select(title => title.Value));

    private static RetrievalSheet Sheet(string label, params string[] neighbours) =>
        new("Nearest", [new RetrievalRow(Drawing.Plain(0), label, [.. neighbours.Select(name => new RetrievedImage(Drawing.Plain(1), name, 0.5))])]);
}

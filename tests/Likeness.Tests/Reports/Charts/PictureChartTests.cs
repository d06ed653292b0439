using Likeness.Reports.Charts;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Reports.Charts;

public sealed class PictureChartTests
{
    [Fact]
    public void The_picture_keeps_its_proportions_and_has_its_caption()
    {
        var chart = new PictureChart(new("Map", "What is where.", new Bitmap(6, 3, 1, new byte[18])));
        var image = new Drawing(chart).All("image").Single();
        Assert.Equal(("476", "238"), (image.Attribute("width")!.Value, image.Attribute("height")!.Value));
        Assert.InRange(chart.Height, 238, 300);
        Assert.Contains("What is where.", new Drawing(chart).All("text").Select(text => text.Value));
    }
}

using Likeness.Datasets;
using Likeness.Datasets.Invented;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

public class QuarterTurnsTests
{
    [Fact]
    public void Each_turn_is_a_class_of_its_own_and_keeps_its_group()
    {
        var upright = Glyphs.Generate(new() { Classes = 3, ImagesPerClass = 2, ClassesPerAlphabet = 2 });

        var turned = upright.InQuarterTurns();

        Assert.Equal((24, 12), (turned.Count, turned.ClassNames.Length));
        Assert.Equal(["alphabet02/character01", "alphabet02/character01/rot090", "alphabet02/character01/rot180", "alphabet02/character01/rot270"], turned.ClassNames.Skip(8));
        Assert.All(turned.ClassCounts(), count => Assert.Equal(2, count));
        for (var i = 0; i < turned.Count; i++)
        {
            Assert.Equal(upright.ClassNames[upright.Labels[i % 6]], QuarterTurns.Upright(turned.ClassNames[turned.Labels[i]]));
            Assert.Equal(upright.Groups[i % 6], turned.Groups[i]);
        }
    }

    [Fact]
    public void Pixels_are_turned_anticlockwise()
    {
        // 1 2 3
        // 4 5 6
        var upright = new ImageDataset("numbers", new RawImageSource("numbers", (3, 2, 1), new byte[] { 1, 2, 3, 4, 5, 6 }), new() { Labels = [0], ClassNames = ["n"] });

        var images = Enumerable.Range(0, 4).Select(turn => upright.InQuarterTurns().Read(turn, ImageOptions.AsIs)).ToArray();

        Assert.Equal([1, 2, 3, 4, 5, 6], images[0].Pixels);
        Assert.Equal([3, 6, 2, 5, 1, 4], images[1].Pixels);
        Assert.Equal([6, 5, 4, 3, 2, 1], images[2].Pixels);
        Assert.Equal([4, 1, 5, 2, 6, 3], images[3].Pixels);
        Assert.Equal((2, 3), (images[1].Width, images[1].Height));
    }

    [Theory]
    [InlineData("cat", "cat")]
    [InlineData("cat/rot270", "cat")]
    [InlineData("cat/rotten", "cat/rotten")]
    public void A_name_tells_what_was_turned(string name, string upright) => Assert.Equal(upright, QuarterTurns.Upright(name));
}

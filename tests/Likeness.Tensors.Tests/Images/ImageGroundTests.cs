using System.Text;
using Likeness.Tensors.Images;

namespace Likeness.Tensors.Tests.Images;

public class ImageGroundTests
{
    // A stroke of 20 on paper of 230 that leaves the image at the right; and the same with chalk on slate.
    private static readonly byte[] Ink = Grey("230 230 230 230 230 230 230 230 230 20 20 20 230 230 230 230");
    private static readonly byte[] Chalk = Grey("25 25 25 25 25 25 25 25 25 235 235 235 25 25 25 25");

    private static byte[] Grey(string pixels) => Encoding.ASCII.GetBytes("P2 4 4 255 " + pixels);

    [Fact]
    public void Ink_on_paper_and_chalk_on_slate_become_white_on_black()
    {
        byte[] white = [0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 0, 0, 0, 0];

        Assert.Equal(white, ImageFile.Decode(Ink, new ImageOptions { DarkGround = true }).Pixels);
        Assert.Equal(white, ImageFile.Decode(Chalk, new ImageOptions { DarkGround = true }).Pixels);
    }

    [Fact]
    public void Black_on_white_comes_out_as_if_inverted()
    {
        var black = Grey("255 255 255 255 255 0 90 255 255 0 255 255 255 255 255 255");

        Assert.Equal(ImageFile.Decode(black, new ImageOptions { Invert = true }).Pixels, ImageFile.Decode(black, new ImageOptions { DarkGround = true }).Pixels);
    }

    [Fact]
    public void The_grain_of_empty_paper_is_not_made_strokes()
    {
        var grain = Grey("230 228 230 230 230 222 231 230 230 230 229 230 230 230 230 230");

        Assert.All(ImageFile.Decode(grain, new ImageOptions { DarkGround = true }).Pixels, value => Assert.InRange(value, 0, 8));
    }

    [Fact]
    public void Letterbox_bars_do_not_decide_what_the_ground_is()
    {
        var paper = Encoding.ASCII.GetBytes("P2 6 1 255 230 230 230 230 230 230");

        var image = ImageFile.Decode(paper, ImageOptions.Square(6) with { Fit = ImageFit.Letterbox, DarkGround = true });

        Assert.All(image.Pixels, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Padding_continues_the_ground_on_all_sides()
    {
        var image = ImageFile.Decode(Ink, ImageOptions.Square(8) with { Pad = 0.5 });

        Assert.Equal([20], image.Pixel(3, 4));
        Assert.All((int[])[0, 1, 6, 7], x => Assert.Equal([230], image.Pixel(x, 4)));
        Assert.All(Enumerable.Range(0, 8), x => Assert.Equal([230], image.Pixel(x, 0)));
    }

    [Fact]
    public void Padding_follows_the_inversion()
    {
        var image = ImageFile.Decode(Ink, ImageOptions.Square(8) with { Pad = 0.5, DarkGround = true });

        Assert.Equal([0], image.Pixel(0, 0));
        Assert.Equal([255], image.Pixel(3, 4));
    }

    [Fact]
    public void Each_channel_of_a_colour_continues_for_itself()
    {
        var image = ImageFile.Decode(Encoding.ASCII.GetBytes("P3 1 1 255 200 10 90"), ImageOptions.Square(3) with { Pad = 1 });

        Assert.Equal([200, 10, 90], image.Pixel(0, 0));
    }

    [Fact]
    public void Padding_has_a_range_and_needs_a_size()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageOptions { Pad = 1.5 });
        Assert.Contains("without a size", Assert.Throws<ImageException>(() => ImageFile.Decode(Ink, new ImageOptions { Pad = 0.1 })).Message, StringComparison.Ordinal);
    }
}

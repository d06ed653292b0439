using Likeness.Tensors.Images;

namespace Likeness.Tensors.Tests.Images;

public class BitmapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_PNG_holds_the_same_pixels(int channels)
    {
        var pixels = new byte[37 * 23 * channels];
        new Random(1).NextBytes(pixels);

        var png = new Bitmap(37, 23, channels, pixels).ToPng();
        var back = ImageFile.Decode(png, ImageOptions.AsIs);

        Assert.Equal((37, 23, channels), (back.Width, back.Height, back.Channels));
        Assert.Equal(pixels, back.Pixels);
    }

    [Fact]
    public void Sizes_that_do_not_match_the_pixels_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Bitmap(4, 4, 3, new byte[47]));

        Assert.Contains("4 x 4 x 3 has 48 bytes; 47 were given", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bitmap(2, 2, 2, new byte[8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bitmap(0, 2, 1, []));
    }
}

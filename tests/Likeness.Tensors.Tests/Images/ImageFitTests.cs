using System.Globalization;
using System.Text;
using Likeness.Tensors.Images;
using static Likeness.Tensors.Tests.Images.Sample;

namespace Likeness.Tensors.Tests.Images;

public class ImageFitTests
{
    private static readonly byte[] Wide = Encoding.ASCII.GetBytes("P2 6 2 255 " + "10 20 30 40 50 60 10 20 30 40 50 60");

    [Fact]
    public void Squash_keeps_everything_and_stretches_it()
    {
        var image = ImageFile.Decode(Bytes("rgb.png"), ImageOptions.Square(8));

        Assert.Equal((8, 8), (image.Width, image.Height));
        AssertQuadrants(image, [Red, Green, Blue, White]);
    }

    [Fact]
    public void Shrinking_averages_areas()
    {
        var image = ImageFile.Decode(Wide, new ImageOptions { Width = 3, Height = 1 });

        Assert.Equal([15, 35, 55], image.Pixels);
    }

    [Fact]
    public void A_centre_crop_drops_the_edges()
    {
        var image = ImageFile.Decode(Wide, ImageOptions.Square(2) with { Fit = ImageFit.CentreCrop });

        Assert.Equal([30, 40, 30, 40], image.Pixels);
    }

    [Fact]
    public void A_letterbox_keeps_the_shape_between_black_bars()
    {
        var image = ImageFile.Decode(Wide, ImageOptions.Square(6) with { Fit = ImageFit.Letterbox });

        Assert.Equal([0, 0, 10, 10, 0, 0], Enumerable.Range(0, 6).Select(y => image.Pixel(0, y)[0]));
        Assert.Equal([10, 20, 30, 40, 50, 60], image.Pixels[12..18]);
    }

    [Fact]
    public void Letterbox_bars_stay_black_when_the_picture_is_inverted()
    {
        var image = ImageFile.Decode(Wide, ImageOptions.Square(6) with { Fit = ImageFit.Letterbox, Invert = true });

        Assert.Equal([0], image.Pixel(0, 0));
        Assert.Equal([245], image.Pixel(0, 2));
    }

    [Fact]
    public void Growing_one_axis_while_the_other_shrinks_still_averages()
    {
        var image = ImageFile.Decode(Wide, new ImageOptions { Width = 3, Height = 4 });

        Assert.Equal([15, 35, 55], image.Pixels[..3]);
        Assert.Equal([15, 35, 55], image.Pixels[9..]);
    }

    [Fact]
    public void A_large_JPEG_decoded_at_a_reduced_scale_shows_the_same_picture()
    {
        var large = ImageFile.Decode(Bytes("rgb.png"), ImageOptions.Square(8, 3));
        var reduced = ImageFile.Decode(Bytes("rgb.jpg"), ImageOptions.Square(3, 3));

        AssertQuadrants(ImageFile.Decode(large.ToPng(), ImageOptions.Square(4)), [Red, Green, Blue, White]);
        AssertNear(Red, reduced.Pixel(0, 0), 6);
        AssertNear(White, reduced.Pixel(2, 2), 6);
    }

    [Theory]
    [InlineData(1, "RGBW")]
    [InlineData(2, "GRWB")]
    [InlineData(3, "WBGR")]
    [InlineData(4, "BWRG")]
    [InlineData(5, "RBGW")]
    [InlineData(6, "BRWG")]
    [InlineData(7, "WGBR")]
    [InlineData(8, "GWRB")]
    public void Every_EXIF_orientation_is_turned_upright(int orientation, string quadrants)
    {
        var file = WithOrientation(Bytes("rgb.jpg"), orientation);
        var colours = quadrants.Select(c => c switch { 'R' => Red, 'G' => Green, 'B' => Blue, _ => White }).ToArray();

        var image = ImageFile.Decode(file, ImageOptions.AsIs);
        var small = ImageFile.Decode(file, new ImageOptions { Width = 10, Height = 12, Channels = 3 });

        Assert.Equal(orientation >= 5 ? (16, 24) : (24, 16), (image.Width, image.Height));
        Assert.Equal(image.Width, ImageFile.Probe(file).Width);
        AssertQuadrants(image, colours, 3);
        AssertQuadrants(small, colours, 12);
    }

    // APP1, "Exif", a big-endian TIFF header and one directory entry: tag 274, SHORT, one value.
    private static byte[] WithOrientation(byte[] jpeg, int orientation)
    {
        var entry = string.Create(CultureInfo.InvariantCulture, $"0112000300000001{orientation:x4}0000");
        var segment = Convert.FromHexString("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + entry + "00000000");
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }
}

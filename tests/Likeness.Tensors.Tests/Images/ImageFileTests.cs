using System.Text;
using Likeness.Tensors.Images;
using static Likeness.Tensors.Tests.Images.Sample;

namespace Likeness.Tensors.Tests.Images;

public class ImageFileTests
{
    [Theory]
    [InlineData("rgb.png", ImageFormat.Png)]
    [InlineData("palette.png", ImageFormat.Png)]
    [InlineData("deep.png", ImageFormat.Png)]
    [InlineData("interlaced.png", ImageFormat.Png)]
    [InlineData("interlaced.gif", ImageFormat.Gif)]
    [InlineData("animated.gif", ImageFormat.Gif)]
    [InlineData("lossless.webp", ImageFormat.WebP)]
    [InlineData("rgb.tiff", ImageFormat.Tiff)]
    [InlineData("deep.tiff", ImageFormat.Tiff)]
    [InlineData("palette.tiff", ImageFormat.Tiff)]
    [InlineData("rgb.bmp", ImageFormat.Bmp)]
    [InlineData("palette.bmp", ImageFormat.Bmp)]
    [InlineData("alpha.bmp", ImageFormat.Bmp)]
    [InlineData("p3.ppm", ImageFormat.Pnm)]
    [InlineData("p6.ppm", ImageFormat.Pnm)]
    [InlineData("p6deep.ppm", ImageFormat.Pnm)]
    public void Lossless_formats_give_the_exact_pixels_in_RGB_order(string name, ImageFormat format)
    {
        Assert.Equal(new ImageInfo(24, 16, 3, format), ImageFile.Probe(Bytes(name)));

        var image = ImageFile.Decode(Bytes(name), ImageOptions.AsIs);

        Assert.Equal((24, 16, 3), (image.Width, image.Height, image.Channels));
        AssertQuadrants(image, [Red, Green, Blue, White]);
        Assert.Equal(Red, image.Pixel(11, 7));
        Assert.Equal(White, image.Pixel(12, 8));
    }

    [Theory]
    [InlineData("rgb.jpg", 3)]
    [InlineData("progressive.jpg", 3)]
    [InlineData("cmyk.jpg", 3)]
    [InlineData("lossy.webp", 12)]
    public void Lossy_formats_come_near(string name, int tolerance) =>
        AssertQuadrants(ImageFile.Decode(Bytes(name), ImageOptions.AsIs), [Red, Green, Blue, White], tolerance);

    [Theory]
    [InlineData("turned.png")]
    [InlineData("turned.webp")]
    [InlineData("turned.tiff")]
    public void What_lies_on_its_side_is_turned_upright(string name)
    {
        var info = ImageFile.Probe(Bytes(name));
        Assert.Equal((24, 16), (info.Width, info.Height));
        AssertQuadrants(ImageFile.Decode(Bytes(name), ImageOptions.AsIs), [Red, Green, Blue, White]);
    }

    [Theory]
    [InlineData(1, "GWRB")]
    [InlineData(2, "WGBR")]
    [InlineData(3, "BRWG")]
    [InlineData(4, "RBGW")]
    [InlineData(5, "GRWB")]
    [InlineData(6, "RGBW")]
    [InlineData(7, "BWRG")]
    [InlineData(8, "WBGR")]
    public void A_TIFF_is_turned_and_mirrored_as_its_tag_says(byte orientation, string expected)
    {
        // Stored as GW above RB; the tag 274, a SHORT, and its value stand in the directory.
        var tiff = Bytes("turned.tiff");
        tiff[tiff.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 0x01, 3, 0, 1, 0, 0, 0]) + 8] = orientation;
        AssertQuadrants(ImageFile.Decode(tiff, ImageOptions.AsIs), [.. expected.Select(colour => colour switch { 'R' => Red, 'G' => Green, 'B' => Blue, _ => White })]);
    }

    [Theory]
    [InlineData("transparent.png")]
    [InlineData("key.png")]
    [InlineData("transparent.gif")]
    [InlineData("transparent.webp")]
    [InlineData("transparent.tiff")]
    public void What_is_transparent_is_white(string name) =>
        AssertQuadrants(ImageFile.Decode(Bytes(name), ImageOptions.AsIs), [Red, Green, White, White]);

    [Fact]
    public void Half_transparent_black_is_grey()
    {
        var image = ImageFile.Decode(Bytes("greyalpha.png"), ImageOptions.AsIs);

        Assert.Equal(1, image.Channels);
        Assert.Equal([101], image.Pixel(5, 5));     // 255 (1 - 154 / 255)
    }

    [Theory]
    [InlineData("grey.jpg")]
    [InlineData("grey16.tiff")]
    [InlineData("bilevel.png")]
    [InlineData("p4.pbm")]
    public void Grey_files_have_one_channel(string name)
    {
        Assert.Equal(1, ImageFile.Probe(Bytes(name)).Channels);
        Assert.Equal(1, ImageFile.Decode(Bytes(name), ImageOptions.AsIs).Channels);
    }

    [Theory]
    [InlineData("bilevel.png", 255, 0)]
    [InlineData("p4.pbm", 255, 0)]
    [InlineData("grey16.tiff", 255, 0)]
    public void White_above_and_black_below_fill_the_range(string name, int top, int bottom)
    {
        var image = ImageFile.Decode(Bytes(name), ImageOptions.AsIs);

        AssertNear([top], image.Pixel(3, 0), 0);
        AssertNear([bottom], image.Pixel(3, 15), 0);
    }

    [Fact]
    public void Other_maximum_values_of_PGM_are_scaled()
    {
        var image = ImageFile.Decode(Encoding.ASCII.GetBytes("P2 # text\n3 1\n15\n0 5 15\n"), ImageOptions.AsIs);

        Assert.Equal([0, 85, 255], image.Pixels);
    }

    [Fact]
    public void Grey_of_a_colour_is_its_luma()
    {
        var image = ImageFile.Decode(Bytes("rgb.png"), new ImageOptions { Channels = 1 });

        AssertQuadrants(image, [[76], [150], [29], [255]]);
        AssertQuadrants(ImageFile.Decode(Bytes("rgb.jpg"), new ImageOptions { Channels = 1 }), [[76], [150], [29], [255]], 2);
    }

    [Fact]
    public void Inverting_turns_dark_on_light_into_light_on_dark()
    {
        var image = ImageFile.Decode(Bytes("rgb.png"), new ImageOptions { Invert = true });

        AssertQuadrants(image, [[0, 255, 255], [255, 0, 255], [255, 255, 0], [0, 0, 0]]);
    }

    [Theory]
    [InlineData("interlaced.gif", ImageFormat.Gif)]
    [InlineData("rgb.jpg", ImageFormat.Jpeg)]
    [InlineData("rgb.bmp", ImageFormat.Bmp)]
    [InlineData("lossy.webp", ImageFormat.WebP)]
    public void The_first_bytes_tell_the_format(string name, ImageFormat format) =>
        Assert.Equal(format, ImageFile.FormatOf(Bytes(name).AsSpan(0, ImageFile.FormatBytes)));

    [Theory]
    [InlineData("")]
    [InlineData("BM is how this text begins, and no bitmap")]
    [InlineData("P9 5 5 255")]
    public void Anything_else_is_no_image(string content) =>
        Assert.Equal(ImageFormat.Unknown, ImageFile.FormatOf(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void Decoding_into_given_memory_fills_it()
    {
        var pixels = new byte[8 * 8];

        var info = ImageFile.Decode(Bytes("bilevel.png"), ImageOptions.Square(8, 1), pixels);

        Assert.Equal(new ImageInfo(8, 8, 1, ImageFormat.Png), info);
        Assert.Equal(255, pixels[0]);
        Assert.Equal(0, pixels[63]);
    }

    [Fact]
    public void Too_little_memory_is_refused()
    {
        var error = Assert.Throws<ImageException>(() => ImageFile.Decode(Bytes("rgb.png"), ImageOptions.Square(8, 3), new byte[100]));

        Assert.Contains("needs 192 bytes; room for 100", error.Message, StringComparison.Ordinal);
    }
}

using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Tensors.Tests.Pictures;

public class SvgPictureTests
{
    private const string LeftHalfRed = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect width=\"10\" height=\"10\" fill=\"#ff0000\"/></svg>";

    [Fact]
    public void What_is_not_drawn_is_white()
    {
        var picture = ImageFile.Decode(SvgPicture.ToPng(LeftHalfRed), ImageOptions.AsIs);

        Assert.Equal((20, 10, 3), (picture.Width, picture.Height, picture.Channels));
        Assert.Equal(new byte[] { 255, 0, 0 }, picture.Pixels[..3]);
        Assert.Equal(new byte[] { 255, 255, 255 }, picture.Pixels[^3..]);
    }

    [Fact]
    public void A_wanted_width_scales_the_height_too()
    {
        var picture = ImageFile.Probe(SvgPicture.ToPng(LeftHalfRed, width: 60));
        Assert.Equal((60, 30), (picture.Width, picture.Height));
    }

    [Fact]
    public void Letters_are_drawn()
    {
        const string text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><text x=\"2\" y=\"15\" font-family=\"DejaVu Sans\" font-size=\"14\">Abc</text></svg>";
        var picture = ImageFile.Decode(SvgPicture.ToPng(text), ImageOptions.AsIs);
        Assert.InRange(picture.Pixels.Count(value => value < 100), 50, 1000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no picture at all")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect")]
    public void What_is_no_SVG_is_refused(string document)
    {
        var error = Assert.Throws<InvalidDataException>(() => SvgPicture.ToPng(document));
        Assert.StartsWith("the SVG cannot be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_leaves_the_next_call_unharmed()
    {
        Assert.Throws<InvalidDataException>(() => SvgPicture.ToPng("<svg"));
        Assert.NotEmpty(SvgPicture.ToPng(LeftHalfRed));
    }
}

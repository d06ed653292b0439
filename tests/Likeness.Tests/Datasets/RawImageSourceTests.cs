using Likeness.Datasets;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

public class RawImageSourceTests
{
    private static readonly RawImageSource Source = new("two", (2, 2, 1), new byte[] { 0, 10, 20, 30, 40, 50, 60, 70 });

    [Fact]
    public void Images_come_back_as_they_are()
    {
        Assert.Equal(2, Source.Count);
        Assert.Equal([40, 50, 60, 70], Source.Read(1, ImageOptions.AsIs).Pixels);
        Assert.Equal("two#1", Source.Name(1));
        Assert.Equal(4, Source.Length(0));
    }

    [Theory]
    [InlineData(2, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(2, 3, true)]
    [InlineData(5, 1, true)]
    [InlineData(1, 1, false)]
    public void Copying_and_decoding_give_the_same_pixels(int size, int channels, bool invert)
    {
        var options = ImageOptions.Square(size, channels) with { Invert = invert };
        var copied = new byte[size * size * channels];

        Source.Read(1, options, copied);

        Assert.Equal(ImageFile.Decode(Source.Bytes(1), options).Pixels, copied);
    }

    [Fact]
    public void Pixels_that_make_no_whole_number_of_images_are_refused() =>
        Assert.Contains("7 bytes are no whole number of images of 4 bytes", Assert.Throws<ArgumentException>(() => new RawImageSource("x", (2, 2, 1), new byte[7])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_image_that_is_not_there_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Source.Bytes(2));
}

using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Tensors.Tests.Pictures;

public class ThumbnailTests
{
    [Fact]
    public void What_fits_is_returned_as_it_is()
    {
        var image = new Bitmap(4, 3, 1, new byte[12]);
        Assert.Same(image, Thumbnail.Of(image, 4));
    }

    [Fact]
    public void A_pixel_is_the_mean_of_those_it_stands_for()
    {
        var image = new Bitmap(4, 2, 1, [0, 10, 100, 200, 20, 30, 101, 202]);
        var small = Thumbnail.Of(image, 2);
        Assert.Equal((2, 1), (small.Width, small.Height));
        Assert.Equal(new byte[] { 15, 151 }, small.Pixels);
    }

    [Fact]
    public void Channels_are_not_mixed()
    {
        var image = new Bitmap(2, 2, 3, [255, 0, 9, 255, 0, 9, 255, 0, 9, 255, 0, 9]);
        Assert.Equal(new byte[] { 255, 0, 9 }, Thumbnail.Of(image, 1).Pixels);
    }

    [Fact]
    public void The_thinnest_image_keeps_a_pixel()
    {
        var small = Thumbnail.Of(new Bitmap(1000, 1, 1, new byte[1000]), 10);
        Assert.Equal((10, 1), (small.Width, small.Height));
    }
}

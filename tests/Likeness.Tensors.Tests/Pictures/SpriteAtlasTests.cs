using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Tensors.Tests.Pictures;

public class SpriteAtlasTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public void Images_lie_in_rows_of_a_square_sheet(int count, int columns)
    {
        var atlas = SpriteAtlas.Of([.. Enumerable.Range(1, count).Select(i => Plain((byte)i))]);

        Assert.Equal((columns, 2), (atlas.Columns, atlas.Side));
        Assert.Equal((2 * columns, 2 * columns), (atlas.Image.Width, atlas.Image.Height));
        for (var i = 0; i < count; i++)
            Assert.Equal(i + 1, atlas.Image.Pixels[(i / columns * 2 + 1) * atlas.Image.Width + i % columns * 2 + 1]);
    }

    [Fact]
    public void One_colour_image_makes_a_colour_sheet()
    {
        var atlas = SpriteAtlas.Of([Plain(7), new Bitmap(2, 2, 3, [.. Enumerable.Repeat<byte[]>([1, 2, 3], 4).SelectMany(pixel => pixel)])]);
        Assert.Equal(3, atlas.Image.Channels);
        Assert.Equal(new byte[] { 7, 7, 7, 7, 7, 7, 1, 2, 3, 1, 2, 3 }, atlas.Image.Pixels[..12]);
    }

    [Fact]
    public void Large_images_are_shrunk() => Assert.Equal(32, SpriteAtlas.Of([new Bitmap(100, 50, 1, new byte[5000])]).Side);

    [Fact]
    public void A_small_image_lies_in_the_middle_of_its_square()
    {
        var atlas = SpriteAtlas.Of([new Bitmap(4, 4, 1, new byte[16]), new Bitmap(2, 2, 1, [9, 9, 9, 9])]);
        int[] places = [.. Enumerable.Range(0, 64).Where(i => atlas.Image.Pixels[i] == 9)];
        Assert.Equal([13, 14, 21, 22], places);
    }

    private static Bitmap Plain(byte value) => new(2, 2, 1, [value, value, value, value]);
}

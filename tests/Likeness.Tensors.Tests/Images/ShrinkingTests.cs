using Likeness.Tensors.Images;

namespace Likeness.Tensors.Tests.Images;

/// <summary>Colour images made a little smaller go a way of their own; it must give what an average of areas gives.</summary>
public class ShrinkingTests
{
    [Theory]
    [InlineData(17, 13, 16, 12)]
    [InlineData(174, 174, 96, 96)]
    [InlineData(232, 174, 96, 95)]
    [InlineData(60, 64, 20, 16)]
    [InlineData(95, 127, 12, 16)]
    [InlineData(100, 100, 7, 9)]
    public void Every_pixel_is_the_mean_of_the_area_it_stands_for(int width, int height, int toWidth, int toHeight)
    {
        var pixels = new byte[width * height * 3];
        new Random(width).NextBytes(pixels);

        var small = ImageFile.Decode(new Bitmap(width, height, 3, pixels).ToPnm(), new ImageOptions { Width = toWidth, Height = toHeight });

        for (var y = 0; y < toHeight; y++)
            for (var x = 0; x < toWidth; x++)
                for (var channel = 0; channel < 3; channel++)
                    Assert.InRange(small.Pixels[(y * toWidth + x) * 3 + channel] - Mean(x, y, channel), -1.5, 1.5);

        double Mean(int x, int y, int channel)
        {
            var (sum, area) = (0.0, 0.0);
            for (var v = 0; v < height; v++)
                for (var u = 0; u < width; u++)
                {
                    var covered = Overlap(u, x, (double)width / toWidth) * Overlap(v, y, (double)height / toHeight);
                    (sum, area) = (sum + covered * pixels[(v * width + u) * 3 + channel], area + covered);
                }
            return sum / area;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(254)]
    [InlineData(255)]
    public void An_even_surface_stays_as_it_is(byte shade)
    {
        var pixels = new byte[50 * 50 * 3];
        Array.Fill(pixels, shade);

        Assert.All(ImageFile.Decode(new Bitmap(50, 50, 3, pixels).ToPnm(), ImageOptions.Square(27)).Pixels, value => Assert.Equal(shade, value));
    }

    // How much of source pixel `from` lies under target pixel `to`.
    private static double Overlap(int from, int to, double scale) => Math.Max(0, Math.Min(from + 1, (to + 1) * scale) - Math.Max(from, to * scale));
}

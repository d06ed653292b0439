using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Tests.Models;

public sealed class PixelStatisticsTests
{
    [Theory]
    [InlineData(5, 7)]
    [InlineData(3, 700)]    // one image a block
    public void Mean_and_deviation_are_those_of_each_channel(int images, int side)
    {
        using var scope = new TensorScope();
        Runtime.Seed(3);
        var pixels = Tensor.RandInt(0, 256, [images, 3, side, side]);
        var statistics = PixelStatistics.Of(pixels.To(ElementType.Byte), [.. Enumerable.Range(0, images)]);
        for (var channel = 0; channel < 3; channel++)
        {
            var values = pixels.Slice(1, channel, channel + 1).ToArray<long>().Select(value => value / 255.0).ToArray();
            var mean = values.Average();
            Assert.Equal(mean, statistics.Mean[channel], 1e-6);
            Assert.Equal(Math.Sqrt(values.Average(value => Math.Pow(value - mean, 2))), statistics.Deviation[channel], 1e-6);
        }
    }

    [Fact]
    public void Only_the_images_asked_for_count()
    {
        using var scope = new TensorScope();
        var pixels = Tensor.From([0, 51, 255, 102], 4, 1, 1, 1).To(ElementType.Byte);
        var statistics = PixelStatistics.Of(pixels, [1, 3]);
        Assert.Equal((0.3f, 0.1f), (statistics.Mean[0], statistics.Deviation[0]));
    }

    [Fact]
    public void Images_of_one_shade_are_not_divided_by_0()
    {
        using var scope = new TensorScope();
        var statistics = PixelStatistics.Of(Tensor.Full(51, [4, 1, 16, 16], ElementType.Byte), [0, 1, 2, 3]);
        Assert.Equal((0.2f, 0.001f), (statistics.Mean[0], statistics.Deviation[0]));
    }
}

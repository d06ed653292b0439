using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

[Collection(OneSeed.Name)]
public sealed class ColourHistogramEncoderTests
{
    [Fact]
    public void Shares_of_colours_are_those_counted_one_by_one()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var images = Tensor.Rand([3, 3, 11, 11]);
        var found = new ColourHistogramEncoder(3, 11, 128).Forward(images).ToArray<float>().Chunk(128).ToArray();
        foreach (var (pixels, histogram) in images.ToArray<float>().Chunk(3 * 121).Zip(found))
        {
            var counts = new int[128];
            for (var place = 0; place < 121; place++)
                counts[Bin(pixels[place], pixels[121 + place], pixels[242 + place])]++;
            Assert.All(counts.Zip(histogram), pair => Assert.Equal(Math.Sqrt(pair.First / 121.0), pair.Second, 1e-5));
        }
    }

    [Theory]
    [InlineData(1, 0, 0, 0, 3, 3)]
    [InlineData(0, 0.5f, 0, 2, 3, 2)]
    [InlineData(0, 0, 1, 5, 3, 3)]
    [InlineData(1, 1, 1, 0, 0, 3)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    public void A_picture_of_one_colour_fills_one_bin(float red, float green, float blue, int hue, int saturation, int value)
    {
        using var scope = new TensorScope();
        var image = Tensor.From([red, green, blue], 1, 3, 1, 1).Expand(1, 3, 5, 5);
        var histogram = new ColourHistogramEncoder(3, 5, 128).Forward(image).ToArray<float>();
        Assert.Equal(1, histogram[(hue * 4 + saturation) * 4 + value], 1e-6);
        Assert.Equal(1, histogram.Sum(), 1e-6);
    }

    [Fact]
    public void Where_a_colour_is_changes_nothing()
    {
        using var scope = new TensorScope();
        var (encoder, images) = (new ColourHistogramEncoder(3, 6, 128), Tensor.Rand([2, 3, 6, 6]));
        Assert.Equal(encoder.Forward(images).ToArray<float>(), encoder.Forward(images.Flip(2, 3)).ToArray<float>());
    }

    [Theory]
    [InlineData(1, 128, "counts colours, and images of 1 channel were asked for")]
    [InlineData(3, 64, "has 128 bins, and an embedding of 64 dimensions was asked for")]
    public void Says_what_it_cannot_be_built_for(int channels, int dimensions, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new ColourHistogramEncoder(channels, 8, dimensions)).Message, StringComparison.Ordinal);

    private static int Bin(float red, float green, float blue)
    {
        double value = Math.Max(red, Math.Max(green, blue)), least = Math.Min(red, Math.Min(green, blue)), chroma = value - least;
        var degrees = chroma == 0 ? 0
            : value == red ? (60 * (green - blue) / chroma + 360) % 360
            : value == green ? 60 * (blue - red) / chroma + 120
            : 60 * (red - green) / chroma + 240;
        return (Math.Min(7, (int)(degrees / 45)) * 4 + Math.Min(3, (int)(chroma / value * 4))) * 4 + Math.Min(3, (int)(value * 4));
    }
}

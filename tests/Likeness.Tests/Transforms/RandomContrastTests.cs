using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomContrastTests : TransformContract
{
    protected override ITransform Transform() => new RandomContrast();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Pixels_move_away_from_the_mean_luminance_by_one_factor(int channels)
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        // Between 0.3 and 0.7 nothing reaches black or white.
        var images = Tensor.Rand([1, channels, 6, 5]) * 0.4 + 0.3;
        var image = images.ToArray<float>();
        double[] weights = channels == 1 ? [1] : [0.299, 0.587, 0.114];
        var mean = Enumerable.Range(0, 30).Average(place => weights.Select((weight, channel) => weight * image[channel * 30 + place]).Sum());
        foreach (var pixels in new RandomContrast(0.4).Apply(images.Expand(50, channels, 6, 5).Contiguous()).ToArray<float>().Chunk(30 * channels))
        {
            var factor = (pixels.Max() - pixels.Min()) / (image.Max() - image.Min());
            Assert.InRange(factor, 0.6 - 1e-4, 1.4 + 1e-4);
            Assert.All(pixels.Zip(image), pixel => Assert.Equal(mean + factor * (pixel.Second - mean), pixel.First, 1e-5));
        }
    }

    [Fact]
    public void A_flat_grey_image_has_no_contrast_to_change()
    {
        using var scope = new TensorScope();
        Assert.All(new RandomContrast().Apply(Tensor.Full(0.4, [20, 3, 4, 4])).ToArray<float>(), pixel => Assert.Equal(0.4f, pixel, 1e-5));
    }

    [Fact]
    public void Says_what_strength_it_takes() =>
        Assert.Equal("contrast has strength 0; it must be between 0.01 and 1.", Assert.Throws<OptionException>(() => new RandomContrast(0)).Message);
}

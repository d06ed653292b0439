using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomSaturationTests : TransformContract
{
    protected override ITransform Transform() => new RandomSaturation();

    [Fact]
    public void Colours_move_away_from_their_own_luminance_which_stays()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var images = Tensor.Rand([1, 3, 4, 4]) * 0.3 + 0.35;
        var image = images.ToArray<float>();
        foreach (var pixels in new RandomSaturation(0.4).Apply(images.Expand(50, 3, 4, 4).Contiguous()).ToArray<float>().Chunk(48))
        {
            var factor = (pixels[0] - Grey(image, 0)) / (image[0] - Grey(image, 0));
            Assert.InRange(factor, 0.6 - 1e-3, 1.4 + 1e-3);
            for (var place = 0; place < 16; place++)
            {
                Assert.Equal(Grey(image, place), Grey(pixels, place), 1e-5);
                foreach (var at in new[] { place, 16 + place, 32 + place })
                    Assert.Equal(Grey(image, place) + factor * (image[at] - Grey(image, place)), pixels[at], 1e-4);
            }
        }

        static double Grey(float[] pixels, int place) => 0.299 * pixels[place] + 0.587 * pixels[16 + place] + 0.114 * pixels[32 + place];
    }

    [Fact]
    public void An_image_of_one_channel_has_no_colour_to_change()
    {
        var images = Tensor.Rand([2, 1, 4, 4]);
        Assert.Same(images, new RandomSaturation().Apply(images));
    }

    [Fact]
    public void Says_what_strength_it_takes() =>
        Assert.Equal("saturation has strength 2; it must be between 0.01 and 1.", Assert.Throws<OptionException>(() => new RandomSaturation(2)).Message);
}

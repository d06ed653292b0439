using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomBrightnessTests : TransformContract
{
    protected override ITransform Transform() => new RandomBrightness();

    [Fact]
    public void Every_pixel_of_an_image_is_scaled_by_one_factor_and_kept_in_range()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var image = Image().ToArray<float>();
        var changed = new RandomBrightness(0.4).Apply(Image().Expand(300, 3, 8, 10).Contiguous()).ToArray<float>().Chunk(240).ToArray();
        var factors = changed.Select(pixels => (double)pixels[100] / image[100]).ToArray();
        Assert.All(changed.Zip(factors), pair =>
            Assert.All(pair.First.Zip(image), pixel => Assert.Equal(Math.Min(1, pixel.Second * pair.Second), pixel.First, 1e-5)));
        Assert.All(factors, factor => Assert.InRange(factor, 0.6 - 1e-5, 1.4 + 1e-5));
        Assert.InRange(factors.Average(), 0.97, 1.03);
    }

    [Fact]
    public void A_grey_image_of_one_channel_is_changed_too()
    {
        using var scope = new TensorScope();
        Assert.Equal([20L, 1, 3, 3], new RandomBrightness().Apply(Tensor.Full(0.5, [20, 1, 3, 3])).Shape);
    }

    [Fact]
    public void Says_what_strength_it_takes() =>
        Assert.Equal("brightness has strength 2; it must be between 0.01 and 1.", Assert.Throws<OptionException>(() => new RandomBrightness(2)).Message);
}

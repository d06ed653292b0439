using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomJitterTests : TransformContract
{
    protected override ITransform Transform() => new RandomJitter();

    [Fact]
    public void Brightness_scales_a_flat_image_and_contrast_leaves_it()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var means = new RandomJitter(0.4).Apply(Tensor.Full(0.5, [400, 1, 4, 4])).ToArray<float>().Chunk(16).ToArray();
        Assert.All(means, image => Assert.InRange(image.Max() - image.Min(), 0, 1e-6));
        Assert.All(means, image => Assert.InRange(image[0], 0.3f - 1e-6f, 0.7f + 1e-6f));
        Assert.InRange(means.Average(image => image[0]), 0.48, 0.52);
    }

    [Fact]
    public void Says_what_strength_it_takes() =>
        Assert.Equal("jitter has strength 2; it must be between 0.01 and 1.", Assert.Throws<OptionException>(() => new RandomJitter(2)).Message);
}

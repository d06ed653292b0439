using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomGreyscaleTests : TransformContract
{
    protected override ITransform Transform() => new RandomGreyscale(0.3);

    [Fact]
    public void As_many_images_as_asked_for_become_their_luminance()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var image = Image().ToArray<float>();
        var changed = new RandomGreyscale(0.25).Apply(Image().Expand(400, 3, 8, 10).Contiguous()).ToArray<float>().Chunk(240).ToArray();
        var grey = changed.Where(pixels => !pixels.SequenceEqual(image)).ToArray();
        Assert.InRange(grey.Length, 70, 130);
        Assert.All(grey, pixels => Assert.All(Enumerable.Range(0, 240), at =>
            Assert.Equal(0.299 * image[at % 80] + 0.587 * image[80 + at % 80] + 0.114 * image[160 + at % 80], pixels[at], 1e-5)));
    }

    [Fact]
    public void An_image_of_one_channel_is_grey_already()
    {
        using var scope = new TensorScope();
        var images = Tensor.Rand([4, 1, 4, 4]);
        Assert.Equal(images.ToArray<float>(), new RandomGreyscale(1).Apply(images).ToArray<float>());
    }

    [Fact]
    public void Says_what_probability_it_takes() =>
        Assert.StartsWith("greyscale has probability 2;", Assert.Throws<OptionException>(() => new RandomGreyscale(2)).Message, StringComparison.Ordinal);
}

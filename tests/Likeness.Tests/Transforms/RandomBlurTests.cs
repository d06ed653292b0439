using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomBlurTests : TransformContract
{
    protected override ITransform Transform() => new RandomBlur();

    [Fact]
    public void A_flat_image_stays_flat_to_its_border()
    {
        using var scope = new TensorScope();
        var flat = new RandomBlur(2).Apply(Tensor.Full(0.7, [20, 1, 9, 7]));
        Assert.All(flat.ToArray<float>(), pixel => Assert.Equal(0.7f, pixel, 1e-5));
    }

    [Fact]
    public void A_dot_becomes_a_round_cloud_of_the_same_brightness_in_half_of_the_images()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var dot = new float[21 * 21];
        dot[10 * 21 + 10] = 1;
        var clouds = new RandomBlur(2).Apply(Tensor.From(dot, 1, 1, 21, 21).Expand(400, 1, 21, 21).Contiguous()).ToArray<float>().Chunk(21 * 21).ToArray();
        Assert.InRange(clouds.Count(cloud => cloud[10 * 21 + 10] < 1), 150, 220);
        Assert.All(clouds, cloud => Assert.Equal(1, cloud.Sum(), 1e-3));
        Assert.All(clouds, cloud => Assert.Equal(cloud[9 * 21 + 10], cloud[10 * 21 + 11], 1e-6));
    }

    [Fact]
    public void Says_what_deviation_it_takes() =>
        Assert.Equal("blur has deviation 0; it must be between 0.1 and 20.", Assert.Throws<OptionException>(() => new RandomBlur(0)).Message);
}

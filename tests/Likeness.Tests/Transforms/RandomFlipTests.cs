using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomFlipTests : TransformContract
{
    protected override ITransform Transform() => new RandomFlip();

    [Fact]
    public void An_image_is_itself_or_its_mirror_about_equally_often()
    {
        var image = Image().ToArray<float>();
        var mirror = image.Chunk(10).SelectMany(row => row.Reverse()).ToArray();
        var flipped = 0;
        foreach (var changed in Seeded(1).Chunk(240))
        {
            Assert.True(changed.SequenceEqual(image) || changed.SequenceEqual(mirror));
            flipped += changed.SequenceEqual(mirror) ? 1 : 0;
        }
        Assert.InRange(flipped, 16, 48);
    }

    [Fact]
    public void With_probability_1_every_image_is_mirrored() =>
        Assert.Equal(Images().ToArray<float>().Chunk(10).SelectMany(row => row.Reverse()), new RandomFlip(1).Apply(Images()).ToArray<float>());

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Says_that_a_probability_is_above_0_and_at_most_1(double probability) =>
        Assert.Equal($"flip has probability {probability}; it must be above 0 and at most 1.", Assert.Throws<OptionException>(() => new RandomFlip(probability)).Message);
}

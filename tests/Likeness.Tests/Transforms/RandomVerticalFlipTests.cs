using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomVerticalFlipTests : TransformContract
{
    protected override ITransform Transform() => new RandomVerticalFlip();

    [Fact]
    public void Rows_come_in_the_other_order_in_as_many_images_as_asked_for()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var images = Image().Expand(400, 3, 8, 10).Contiguous();
        var (upright, upsideDown) = (images.ToArray<float>()[..240], images.Flip(2).ToArray<float>()[..240]);
        var changed = new RandomVerticalFlip(0.25).Apply(images).ToArray<float>().Chunk(240).ToArray();
        Assert.All(changed, image => Assert.True(image.SequenceEqual(upright) || image.SequenceEqual(upsideDown)));
        Assert.InRange(changed.Count(image => image.SequenceEqual(upsideDown)), 70, 130);
    }

    [Fact]
    public void Says_what_probability_it_takes() =>
        Assert.StartsWith("flip-vertical has probability 0;", Assert.Throws<OptionException>(() => new RandomVerticalFlip(0)).Message, StringComparison.Ordinal);
}

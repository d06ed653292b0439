using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

[Collection(OneSeed.Name)]
public sealed class TransformPipelineTests
{
    [Fact]
    public void Reads_names_and_numbers_in_order() =>
        Assert.Equal(
            [typeof(RandomFlip), typeof(RandomShift), typeof(RandomAffine), typeof(RandomErasing)],
            TransformPipeline.Parse(" flip:0.3, shift:4 ,affine,erase").Transforms.Select(transform => transform.GetType()));

    [Fact]
    public void Every_known_name_stands_alone() =>
        Assert.All(TransformPipeline.Names, name => Assert.Single(TransformPipeline.Parse(name).Transforms));

    [Fact]
    public void An_empty_text_changes_nothing()
    {
        var images = Tensor.Rand([2, 1, 4, 4]);
        Assert.Same(images, TransformPipeline.Parse("").Apply(images));
    }

    [Fact]
    public void A_pipeline_is_its_transforms_one_after_the_other()
    {
        using var scope = new TensorScope();
        var images = Tensor.Rand([6, 3, 9, 9]);
        Runtime.Seed(7);
        var together = TransformPipeline.Parse("shift:1,affine:0.5,flip").Apply(images).ToArray<float>();
        Runtime.Seed(7);
        var ranges = new AffineRanges { Degrees = 5, Shear = 0.15, Scale = 0.1, Shift = 1.0 / 105 };
        var apart = new RandomFlip().Apply(new RandomAffine(ranges).Apply(new RandomShift(1).Apply(images))).ToArray<float>();
        Assert.Equal(apart, together);
    }

    [Theory]
    [InlineData("flop", "There is no transform 'flop' in 'flop'. Known transforms: flip, flip-vertical, shift, affine, ")]
    [InlineData("flip,shift:two", "'two' in 'shift:two' is not a number")]
    [InlineData("shift:1.5", "shift has pixels 1.5; it must be a whole number.")]
    [InlineData("shift:-3", "shift has pixels -3; it must be between 1 and 512.")]
    [InlineData("flip:2", "flip has probability 2; it must be above 0 and at most 1.")]
    [InlineData("affine:9", "affine has strength 9; it must be between 0.01 and 3.")]
    public void Says_what_is_wrong_with_a_text(string spec, string message) =>
        Assert.StartsWith(message, Assert.Throws<OptionException>(() => TransformPipeline.Parse(spec)).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_what_images_it_takes()
    {
        var pipeline = TransformPipeline.Parse("flip");
        Assert.Contains("shape [4, 4] and type Float", Assert.Throws<ArgumentException>(() => pipeline.Apply(Tensor.Zeros([4, 4]))).Message, StringComparison.Ordinal);
        Assert.Contains("type Byte; [B, C, H, W] of Float", Assert.Throws<ArgumentException>(() => pipeline.Apply(Tensor.Zeros([1, 1, 4, 4], ElementType.Byte))).Message, StringComparison.Ordinal);
    }
}

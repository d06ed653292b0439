using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomStrokeTests : TransformContract
{
    protected override ITransform Transform() => new RandomStroke();

    [Fact]
    public void A_line_of_one_pixel_grows_by_up_to_two_on_each_side_and_half_of_the_time_not_at_all()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var line = (Tensor.Arange(0, 11).Unsqueeze(1).EqualTo(Tensor.Full(5, [1, 11], ElementType.Int64))).To(ElementType.Float);   // row 5 of [11, 11]
        var drawn = new RandomStroke().Apply(line.Reshape(1, 1, 11, 11).Expand(1000, 1, 11, 11).Contiguous()).ToArray<float>().Chunk(121).ToArray();
        Assert.All(drawn, image => Assert.Equal(1, image[5 * 11 + 5]));
        Assert.All(drawn, image => Assert.Equal(0, image[2 * 11 + 5]));
        Assert.InRange(drawn.Count(image => image[4 * 11 + 5] == 0), 430, 570);
        Assert.InRange(drawn.Count(image => image[3 * 11 + 5] > 0), 190, 310);
        Assert.True(drawn.Max(image => image[3 * 11 + 5]) > 0.95);
    }

    [Fact]
    public void Says_what_probability_it_takes() =>
        Assert.Contains("stroke has probability 0; it must be above 0 and at most 1", Assert.Throws<OptionException>(() => new RandomStroke(0)).Message, StringComparison.Ordinal);
}

using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomErasingTests : TransformContract
{
    protected override ITransform Transform() => new RandomErasing();

    [Fact]
    public void What_is_covered_is_a_rectangle_of_one_colour_and_nothing_else_changes()
    {
        Runtime.Seed(1);
        var image = Tensor.Full(-1, [200, 1, 30, 20]);
        var erased = 0;
        foreach (var changed in new RandomErasing(0.75).Apply(image).ToArray<float>().Chunk(600))
        {
            var covered = Enumerable.Range(0, 600).Where(i => changed[i] >= 0).ToArray();
            if (covered.Length == 0)
                continue;
            erased++;
            Assert.Single(covered.Select(i => changed[i]).Distinct());
            var (rows, columns) = (covered.Select(i => i / 20).Distinct().Count(), covered.Select(i => i % 20).Distinct().Count());
            Assert.Equal(rows * columns, covered.Length);
            // 2 to 40 % of 600 pixels; a border that falls within a pixel adds at most a row and a column.
            Assert.InRange(covered.Length, 2, 240 + rows + columns);
        }
        Assert.InRange(erased, 125, 175);
    }

    [Fact]
    public void Says_that_a_probability_is_above_0_and_at_most_1() =>
        Assert.Equal("erase has probability -1; it must be above 0 and at most 1.", Assert.Throws<OptionException>(() => new RandomErasing(-1)).Message);
}

using Likeness.Comparisons;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation.Neighbours;

/// <summary>Alone among the tests that draw at random, because the seed is that of the whole process.</summary>
[Collection(OneSeed.Name)]
public sealed class WeightedL1RowsTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 40_000)]     // more than a tile of references
    [InlineData(37, 1_000)]     // no multiple of what a processor adds at once
    [InlineData(64, 600)]
    public void They_are_the_distances_of_the_comparison(int dimensions, int references)
    {
        Runtime.Seed(3);
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var comparison = new WeightedL1Comparison(dimensions);
        // Weights of both signs, as training may leave them.
        comparison.Alpha.CopyFrom(Tensor.Randn([1, dimensions]));
        var (queries, searched) = (Tensor.Randn([3, dimensions]), Tensor.Randn([references, dimensions]));
        var scores = new WeightedL1Rows(comparison, searched).Scores(queries);
        for (var query = 0; query < 3; query++)
        {
            var expected = comparison.Distance(queries.Slice(0, query, query + 1).Expand(searched.Shape), searched).ToArray<float>();
            var actual = scores.Slice(0, query, query + 1).ToArray<double>();
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    [Fact]
    public void An_image_is_at_the_distance_of_the_bias_from_itself()
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var rows = Tensor.Randn([4, 3]);
        var scores = new WeightedL1Rows(new WeightedL1Comparison(3), rows).Scores(rows).ToArray<double>();
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(-0.5, scores[5 * i], 1e-6));
    }
}

using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation.Neighbours;

public sealed class EmbeddingSpreadTests
{
    [Fact]
    public void The_distance_is_that_over_all_couples()
    {
        var set = Embeddings.Clusters(5, 3, 1, seed: 1);
        var squares = from i in Enumerable.Range(0, 15) from j in Enumerable.Range(0, 15) select Math.Pow(Embeddings.Distance(set, i, set, j), 2);
        var spread = EmbeddingSpread.Of(set.Values);
        Assert.Equal(Math.Sqrt(squares.Average()), spread.Distance, 1e-9);
        Assert.False(spread.IsCollapsed);
        Assert.Null(spread.Warning());
        Assert.Equal(3, spread.UsedDimensions);
    }

    [Fact]
    public void Opposite_points_of_the_unit_circle_are_as_far_apart_as_can_be()
    {
        var spread = EmbeddingSpread.Of(Tensor.From(new[] { 1f, 0, -1, 0 }, 2, 2));
        Assert.Equal((Math.Sqrt(2), 1), (spread.Distance, spread.Norm));
        Assert.Equal([1, 0], spread.Deviations);
        Assert.Equal(1, spread.UsedDimensions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-5)]
    public void Embeddings_that_hardly_differ_have_collapsed(double noise)
    {
        var rows = Embeddings.Clusters(10, 2, noise, seed: 1).Values.Slice(0, 0, 20, 2);
        var spread = EmbeddingSpread.Of(rows);
        Assert.True(spread.IsCollapsed);
        Assert.Contains("collapsed", spread.Warning());
    }

    [Fact]
    public void All_embeddings_at_the_origin_have_collapsed() => Assert.True(EmbeddingSpread.Of(Tensor.Zeros([4, 3])).IsCollapsed);

    [Fact]
    public void Scale_does_not_make_a_collapse() =>
        Assert.False(EmbeddingSpread.Of(Embeddings.Clusters(10, 2, 0.1, seed: 1).Values * 1e-9).IsCollapsed);

    [Fact]
    public void One_embedding_has_no_spread() =>
        Assert.Contains("at least 2", Assert.Throws<ArgumentException>(() => EmbeddingSpread.Of(Tensor.Zeros([1, 3]))).Message);
}

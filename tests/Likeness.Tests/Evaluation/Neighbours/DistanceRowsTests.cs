using Likeness.Comparisons;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation.Neighbours;

/// <summary>Alone among the tests, because tensors are counted for the whole process.</summary>
[Collection(OneSeed.Name)]
public sealed class DistanceRowsTests
{
    private static readonly IComparison[] s_comparisons = [new EuclideanComparison(), new ComparisonOf((a, b) => (a - b).Abs().Sum(-1))];

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(1000)]
    public void The_size_of_the_blocks_changes_nothing(int blockScores)
    {
        var set = Embeddings.Grid(23, 3, seed: 3);
        foreach (var comparison in s_comparisons)
        {
            var (whole, blocked) = (new double[23][], new double[23][]);
            new DistanceRows(set, set, comparison).ForEach((query, scores) => whole[query] = scores.ToArray());
            new DistanceRows(set, set, comparison, blockScores).ForEach((query, scores) => blocked[query] = scores.ToArray());
            Assert.Equal(whole, blocked);
        }
    }

    [Fact]
    public void Scores_turn_back_into_distances()
    {
        var (queries, references) = (Embeddings.Grid(6, 2, seed: 1), Embeddings.Grid(9, 2, seed: 2));
        var rows = new DistanceRows(queries, references, new EuclideanComparison());
        var toDistance = rows.ToDistance();
        rows.ForEach((query, scores) =>
        {
            for (var index = 0; index < scores.Length; index++)
                Assert.Equal(Embeddings.Distance(queries, query, references, index), toDistance(query, scores[index]), 1e-9);
        });
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        var set = Embeddings.Grid(40, 3, seed: 1);
        foreach (var comparison in s_comparisons)
        {
            var before = Tensor.LiveCount;
            new DistanceRows(set, set, comparison, blockScores: 100).ForEach((_, _) => { });
            // Finalisers may free what earlier tests left, so the count may fall.
            Assert.True(Tensor.LiveCount <= before);
        }
    }
}

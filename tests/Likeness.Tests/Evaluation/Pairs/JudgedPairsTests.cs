using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Pairs;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class JudgedPairsTests
{
    private static readonly VerificationPairs s_pairs = new([0, 0, 1, 3, 2], [1, 2, 3, 4, 4], [true, false, false, true, true]);

    private static JudgedPairs Judge(Func<Tensor, Tensor, Tensor>? distance = null) =>
        JudgedPairs.Of(Embeddings.Line([0, 1, 4, 9, 16], [0, 0, 1, 1, 1]).Values, s_pairs, distance is null ? null : new ComparisonOf(distance));

    [Fact]
    public void Distances_are_Euclidean_unless_told_otherwise()
    {
        Assert.Equal([1, 4, 8, 7, 12], Judge().Distances.ToArray());
        Assert.Equal([2, 8, 16, 14, 24], Judge((a, b) => 2 * (a - b).Abs().Sum(1)).Distances.ToArray());
    }

    [Fact]
    public void Swapping_the_images_of_every_pair_changes_nothing()
    {
        var set = Embeddings.Clusters(5, 3, 1, seed: 1);
        var pairs = PairDraw.From(set.Labels, [], 20, seed: 1);
        var swapped = new VerificationPairs(pairs.Second, pairs.First, pairs.Same);
        Assert.Equal(JudgedPairs.Of(set.Values, pairs).Distances.ToArray(), JudgedPairs.Of(set.Values, swapped).Distances.ToArray());
    }

    [Fact]
    public void The_hardest_come_worst_first()
    {
        Assert.Equal([new(2, 4, true, 12), new(3, 4, true, 7)], Judge().HardestSame(2));
        Assert.Equal([new(0, 2, false, 4), new(1, 3, false, 8)], Judge().HardestDifferent(10));
    }

    [Fact]
    public void The_curve_is_that_of_the_pairs() =>
        Assert.Equal(RocCurve.From([1, 4, 8, 7, 12], [true, false, false, true, true]).Points, Judge().Curve().Points);

    [Fact]
    public void An_image_that_is_not_there_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => JudgedPairs.Of(Embeddings.Line([0, 1], [0, 0]).Values, s_pairs));
        Assert.Contains("Pair 1 names image 2; there are 2 embeddings", error.Message);
    }

    [Fact]
    public void A_comparison_must_give_one_finite_number_a_pair()
    {
        Assert.Contains("expected [5]", Assert.Throws<InvalidOperationException>(() => Judge((a, b) => a - b)).Message);
        Assert.Contains("finite", Assert.Throws<ArgumentException>(() => Judge((a, b) => (a - b).Sum(1) / 0.0)).Message);
    }
}

namespace Likeness.Tensors.Tests.Operations;

public sealed class LinearAlgebraTests
{
    [Fact]
    public void Exact_pairwise_distances_keep_their_precision_between_near_rows_and_past_25_of_them()
    {
        using var scope = new TensorScope();
        // Rows 1e-4 apart on a line, far from the origin.
        var rows = (1 + Tensor.Arange(0, 40, ElementType.Float) * 1e-4).Unsqueeze(1).Expand(40, 16);
        var distances = rows.PairwiseDistance(rows, exact: true).ToArray<float>();
        for (var i = 0; i < 40; i++)
            Assert.Equal(4e-4 * i, distances[i], 5e-6);
    }

    [Fact]
    public void Equal_rows_have_distance_and_gradient_0()
    {
        using var scope = new TensorScope();
        var rows = Tensor.From([1f, 2, 1, 2], 2, 2);
        rows.RequiresGradient = true;
        var distances = rows.PairwiseDistance(rows, exact: true);
        distances.Sum().Backward();
        Assert.Equal(new float[4], distances.ToArray<float>());
        Assert.Equal(new float[4], rows.Gradient!.ToArray<float>());
    }
}

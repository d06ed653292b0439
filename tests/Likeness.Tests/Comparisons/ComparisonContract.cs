using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

/// <summary>What holds for every comparison.</summary>
public abstract class ComparisonContract
{
    protected static Tensor A => Tensor.From([1f, 2, 3, -1, 0.5f, 0, 0.1f, 0.2f, 0.3f], 3, 3);

    protected static Tensor B => Tensor.From([1f, 2.5f, 3, 4, -1, 2, -0.7f, 0, 0.9f], 3, 3);

    protected abstract IComparison Comparison();

    [Fact]
    public void Exchanging_the_two_changes_no_bit()
    {
        using var scope = new TensorScope();
        var comparison = Comparison();
        Assert.Equal(comparison.Distance(A, B).ToArray<float>(), comparison.Distance(B, A).ToArray<float>());
    }

    [Fact]
    public void Rows_against_rows_broadcast_to_a_table()
    {
        using var scope = new TensorScope();
        var comparison = Comparison();
        var table = comparison.Distance(A.Unsqueeze(1), B.Unsqueeze(0));
        Assert.Equal([3, 3], table.Shape);
        var diagonal = comparison.Distance(A, B).ToArray<float>();
        for (var i = 0; i < 3; i++)
            Assert.Equal(diagonal[i], table.ToArray<float>()[4 * i], 1e-6f);
    }
}

using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class BatchDistancesTests
{
    [Fact]
    public void Few_pairs_and_many_give_the_same_distances_and_gradients()
    {
        using var scope = new TensorScope();
        var rows = Tensor.From([0.1, 0.2, 0.9, -0.3, 0.4, 0.4, 0.1, 0.2], 4, 2);
        var (a, b) = (Tensor.From([0L, 1, 2, 0]), Tensor.From([1L, 2, 3, 3]));
        var few = Distances(rows, a, b);
        var many = Distances(rows, Tensor.Cat([a, a]), Tensor.Cat([b, b]));
        Assert.Equal(few.Values, many.Values[..4]);
        Assert.Equal(few.Values, many.Values[4..]);
        Assert.All(few.Gradient.Zip(many.Gradient), pair => Assert.Equal(2 * pair.First, pair.Second, 1e-12));
        Assert.Equal(0, few.Values[3]);
    }

    private static (double[] Values, double[] Gradient) Distances(Tensor rows, Tensor a, Tensor b)
    {
        var leaf = rows.Clone();
        leaf.RequiresGradient = true;
        var distances = new BatchDistances(leaf, Tensor.From([0L, 0, 1, 1])).Between(a, b);
        distances.Sum().Backward();
        return (distances.Detach().ToArray<double>(), leaf.Gradient!.ToArray<double>());
    }
}

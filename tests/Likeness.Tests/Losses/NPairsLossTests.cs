using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class NPairsLossTests : LossContract
{
    private const double Temperature = 0.5;

    protected override ILoss Loss() => new NPairsLoss(Temperature);

    // Its pairs are the first two rows of each class: another order of the classes.
    protected override int[] Order(long[] labels) => [.. Enumerable.Range(0, labels.Length).OrderByDescending(i => labels[i])];

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var pairs = Enumerable.Range(0, rows.Length).GroupBy(i => labels[i]).Where(group => group.Count() > 1).Select(group => group.Take(2).ToArray()).ToArray();
        return pairs.Average(own => Math.Log(pairs.Sum(other => Math.Exp(Dot(rows[own[0]], rows[other[1]]) / Temperature))) - Dot(rows[own[0]], rows[own[1]]) / Temperature);
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("npairs", _ => new NPairsLoss(1));

    [Fact]
    public void Pairs_of_classes_at_right_angles_cost_what_is_worked_by_hand() =>
        Assert.Equal(Math.Log(1 + Math.Exp(-1 / Temperature)), Value(Loss(), [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0]], [7, 7, 2, 2]), 1e-9);

    [Fact]
    public void The_third_row_of_a_class_teaches_nothing()
    {
        double[][] rows = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [0, 1, 1]];
        var leaf = Leaf(rows);
        Loss().Forward(leaf, Tensor.From([0L, 1, 0, 0, 1])).Total.Backward();
        var gradient = leaf.Gradient!.ToArray<double>().Chunk(Dimensions).ToArray();
        Assert.All(gradient[3], slope => Assert.Equal(0, slope));
        Assert.Contains(gradient[2], slope => slope != 0);
    }

    [Fact]
    public void A_single_pair_has_nothing_to_be_told_from() => Assert.Equal(0, Value(Loss(), [[1, 2, 3], [3, 1, 0.3], [4, 4, 4]], [0, 0, 1]));

    [Fact]
    public void Says_that_a_temperature_is_above_0() =>
        Refused.With("NPairsLoss was given temperature 0; it must be above 0. Usual is 0.1.", () => _ = new NPairsLoss(0));
}

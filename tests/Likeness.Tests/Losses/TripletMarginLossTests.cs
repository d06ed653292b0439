using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class TripletMarginLossTests : LossContract
{
    protected override ILoss Loss() => new TripletMarginLoss(0.2, new AllTripletsMiner());

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var violated = new List<double>();
        for (var a = 0; a < rows.Length; a++)
            for (var p = 0; p < rows.Length; p++)
                for (var n = 0; n < rows.Length; n++)
                    if (a != p && labels[a] == labels[p] && labels[a] != labels[n])
                    {
                        var term = Distance(rows[a], rows[p]) - Distance(rows[a], rows[n]) + 0.2;
                        if (term > 0)
                            violated.Add(term);
                    }
        return violated.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_the_mean_over_violated_triplets() =>
        GoldenLoss.Meets("triplet_pml", golden => new TripletMarginLoss(golden.Number("margin"), new AllTripletsMiner(), swap: golden.Flag("swap")));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_the_mean_over_all_triplets() =>
        GoldenLoss.Meets("triplet_mean", golden => new TripletMarginLoss(golden.Number("margin"), new AllTripletsMiner(), TripletMean.All, swap: golden.Flag("swap")));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_squared_distances() =>
        GoldenLoss.Meets("triplet_squared_mean", golden => new TripletMarginLoss(golden.Number("margin"), new AllTripletsMiner(), TripletMean.All, squared: true));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_batch_hard_triplets() =>
        GoldenLoss.Meets("triplet_batch_hard",
            golden => new TripletMarginLoss(golden.Number("margin"), new BatchHardTripletsMiner(), TripletMean.All),
            only: golden => golden.HasNumber("margin"));

    [Theory]
    [InlineData(TripletMean.Violated, false, (4 + 2) / 2.0)]
    [InlineData(TripletMean.All, false, (4 + 2) / 4.0)]
    [InlineData(TripletMean.Violated, true, (4 * 4 - 1 * 1 + 1 + 16 - 9 + 1) / 2.0)]
    public void Three_points_on_a_line_give_the_value_worked_by_hand(TripletMean mean, bool squared, double expected)
    {
        // Same: 0 and 4. Other: 1 (1 from the first, 3 from the second). And one far away, that violates nothing.
        double[][] rows = [[0, 0, 0], [4, 0, 0], [1, 0, 0], [0, 90, 0]];
        var value = new TripletMarginLoss(1, new AllTripletsMiner(), mean, squared).Forward(Leaf(rows), Tensor.From([0L, 0, 1, 2]));
        Assert.Equal(expected, value.Total.ToDouble(), 1e-9);
        Assert.Equal(0.5, value.ActiveShare.ToDouble(), 1e-6);
    }

    [Fact]
    public void Satisfied_triplets_cost_nothing_and_are_not_active()
    {
        var value = new TripletMarginLoss(0.5, new AllTripletsMiner()).Forward(Leaf([[0, 0, 0], [0.1, 0, 0], [9, 0, 0]]), Tensor.From([0L, 0, 1]));
        Assert.Equal((0, 0), (value.Total.ToDouble(), value.ActiveShare.ToDouble()));
    }

    [Fact]
    public void Says_that_a_margin_is_above_0()
    {
        var error = Assert.Throws<ArgumentException>(() => new TripletMarginLoss(0, new AllTripletsMiner()));
        Assert.StartsWith("TripletMarginLoss needs a margin above 0, in units of distance; it is 0.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new TripletMarginLoss(1, null!));
    }
}

using Likeness.Losses;
using Likeness.Miners;

namespace Likeness.Tests.Losses;

public sealed class SoftMarginTripletLossTests : LossContract
{
    protected override ILoss Loss() => new SoftMarginTripletLoss(new AllTripletsMiner());

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var a = 0; a < rows.Length; a++)
            for (var p = 0; p < rows.Length; p++)
                for (var n = 0; n < rows.Length; n++)
                    if (a != p && labels[a] == labels[p] && labels[a] != labels[n])
                        terms.Add(Math.Log(1 + Math.Exp(Distance(rows[a], rows[p]) - Distance(rows[a], rows[n]))));
        return terms.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() =>
        GoldenLoss.Meets("triplet_soft_margin", _ => new SoftMarginTripletLoss(new AllTripletsMiner()));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_batch_hard_triplets() =>
        GoldenLoss.Meets("triplet_batch_hard", _ => new SoftMarginTripletLoss(new BatchHardTripletsMiner()), only: golden => !golden.HasNumber("margin"));

    [Theory]
    [InlineData(false, false, 4, 1)]
    [InlineData(true, false, 16, 1)]
    [InlineData(true, true, 16, 1)]
    public void A_triplet_on_a_line_costs_what_is_worked_by_hand(bool squared, bool swap, double near, double far)
    {
        // Anchor at 0, positive at 4, negative at 1; and the same seen from the positive, 3 from the negative, or 1 swapped.
        var loss = new SoftMarginTripletLoss(new AllTripletsMiner(), squared, swap);
        var fromPositive = swap ? 1 : squared ? 9 : 3;
        var expected = (Math.Log(1 + Math.Exp(near - far)) + Math.Log(1 + Math.Exp(near - fromPositive))) / 2;
        Assert.Equal(expected, Value(loss, [[0, 0, 0], [4, 0, 0], [1, 0, 0]], [0, 0, 1]), 1e-6);
    }

    [Fact]
    public void Equal_rows_cost_the_logarithm_of_2() =>
        Assert.Equal(Math.Log(2), Value(Loss(), [[1, 1, 1], [1, 1, 1], [1, 1, 1]], [0, 0, 1]), 1e-12);

    [Fact]
    public void Asks_for_a_miner() => Assert.Throws<ArgumentNullException>(() => new SoftMarginTripletLoss(null!));
}

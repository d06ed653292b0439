using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class LiftedStructureLossTests : LossContract
{
    protected override ILoss Loss() => new LiftedStructureLoss(1);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++)
                if (i != j && labels[i] == labels[j])
                {
                    var excess = Distance(rows[i], rows[j]) + Math.Log(Negatives(i) + Negatives(j));
                    terms.Add(Math.Pow(Math.Max(0, excess), 2) / 2);
                }
        return terms.Average();

        double Negatives(int i) => Enumerable.Range(0, rows.Length).Where(n => labels[n] != labels[i]).Sum(n => Math.Exp(1 - Distance(rows[i], rows[n])));
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("lifted_structure", golden => new LiftedStructureLoss(golden.Number("neg_margin")));

    [Fact]
    public void A_negative_at_the_margin_from_both_ends_costs_what_is_worked_by_hand()
    {
        // The pair is 1.2 apart, the negative 1 from either: J = 1.2 + log(1 + 1).
        double[][] rows = [[-0.6, 0, 0], [0.6, 0, 0], [0, 0.8, 0]];
        Assert.Equal(Math.Pow(1.2 + Math.Log(2), 2) / 2, Value(Loss(), rows, [0, 0, 1]), 1e-9);
    }

    [Fact]
    public void Negatives_far_away_cost_nothing() => Assert.Equal(0, Value(Loss(), [[0, 0, 0], [1, 0, 0], [90, 0, 0]], [0, 0, 1]));

    [Fact]
    public void Says_that_a_margin_is_above_0() =>
        Refused.With("LiftedStructureLoss needs a margin above 0, in units of distance; it is 0.", () => _ = new LiftedStructureLoss(0));
}

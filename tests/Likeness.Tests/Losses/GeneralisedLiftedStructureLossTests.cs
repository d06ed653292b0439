using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class GeneralisedLiftedStructureLossTests : LossContract
{
    protected override ILoss Loss() => new GeneralisedLiftedStructureLoss(1);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels) => Enumerable.Range(0, rows.Length).Average(i =>
    {
        var (pull, push) = (0.0, 0.0);
        for (var j = 0; j < rows.Length; j++)
            if (labels[i] != labels[j])
                push += Math.Exp(1 - Distance(rows[i], rows[j]));
            else if (i != j)
                pull += Math.Exp(Distance(rows[i], rows[j]));
        return Math.Max(0, (pull > 0 ? Math.Log(pull) : 0) + Math.Log(push));
    });

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() =>
        GoldenLoss.Meets("generalized_lifted_structure", golden => new GeneralisedLiftedStructureLoss(golden.Number("neg_margin")));

    [Fact]
    public void Three_points_on_a_line_give_the_value_worked_by_hand() =>
        // From 0: 1 + (1 - 2). From 1: 1 + (1 - 1). From 2, without a positive: log(e^(1 - 2) + e^(1 - 1)).
        Assert.Equal((0 + 1 + Math.Log(1 + Math.Exp(-1))) / 3, Value(Loss(), [[0, 0, 0], [1, 0, 0], [2, 0, 0]], [0, 0, 1]), 1e-9);

    [Fact]
    public void A_batch_of_one_class_costs_nothing() => Assert.Equal(0, Value(Loss(), [[0, 0, 0], [1, 0, 0], [2, 0, 0]], [0, 0, 0]));

    [Fact]
    public void Says_that_a_margin_is_above_0() =>
        Refused.With("GeneralisedLiftedStructureLoss needs a margin above 0, in units of distance; it is 0.", () => _ = new GeneralisedLiftedStructureLoss(0));
}

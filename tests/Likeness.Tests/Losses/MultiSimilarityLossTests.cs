using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class MultiSimilarityLossTests : LossContract
{
    protected override ILoss Loss() => new MultiSimilarityLoss(2, 10, 0.3);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels) => Enumerable.Range(0, rows.Length).Average(i =>
    {
        var (pull, push) = (0.0, 0.0);
        for (var j = 0; j < rows.Length; j++)
            if (labels[i] != labels[j])
                push += Math.Exp(10 * (Cosine(rows[i], rows[j]) - 0.3));
            else if (i != j)
                pull += Math.Exp(-2 * (Cosine(rows[i], rows[j]) - 0.3));
        return Math.Log(1 + pull) / 2 + Math.Log(1 + push) / 10;
    });

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() =>
        GoldenLoss.Meets("multi_similarity", golden => new MultiSimilarityLoss(golden.Number("alpha"), golden.Number("beta"), golden.Number("base")));

    [Fact]
    public void A_pair_at_the_threshold_costs_the_logarithm_of_2_over_its_scale()
    {
        double[][] rows = [[1, 0, 0], [0.5, Math.Sqrt(0.75), 0]];
        Assert.Equal(Math.Log(2) / 2, Value(new MultiSimilarityLoss(2, 50, 0.5), rows, [0, 0]), 1e-9);
        Assert.Equal(Math.Log(2) / 50, Value(new MultiSimilarityLoss(2, 50, 0.5), rows, [0, 1]), 1e-9);
    }

    [Fact]
    public void Length_of_the_rows_changes_nothing()
    {
        var (rows, labels) = Batch();
        var longer = rows.Select((row, i) => row.Select(x => x * (i + 1)).ToArray()).ToArray();
        Assert.Equal(Value(Loss(), rows, labels), Value(Loss(), longer, labels), 1e-12);
    }

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        Refused.With("MultiSimilarityLoss was given positiveScale 0; it must be above 0. Usual is 2.", () => _ = new MultiSimilarityLoss(0));
        Refused.With("MultiSimilarityLoss was given negativeScale -1; it must be above 0. Usual is 50.", () => _ = new MultiSimilarityLoss(2, -1));
        Refused.With("MultiSimilarityLoss was given threshold 1; it must be above -1 and below 1. Usual is 0.5.", () => _ = new MultiSimilarityLoss(2, 50, 1));
    }
}

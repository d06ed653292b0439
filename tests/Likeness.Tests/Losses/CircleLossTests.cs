using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class CircleLossTests : LossContract
{
    private const double Margin = 0.4;
    private const double Scale = 5;

    protected override ILoss Loss() => new CircleLoss(Margin, Scale);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels) => Loop(rows, rows, labels);

    // Its weights of pairs are constants to the gradient.
    protected override double Near(double[][] still, ILoss loss, double[][] rows, long[] labels) => Loop(still, rows, labels);

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("circle", golden => new CircleLoss(golden.Number("m"), golden.Number("gamma")));

    [Fact]
    public void Pairs_on_the_borders_cost_the_logarithm_of_2()
    {
        // The positive has cosine 1 - m; the negative has m seen from one side, and less than -m, where its weight is 0, from the other.
        double[][] rows = [[1, 0, 0], [0.6, 0.8, 0], [0.4, -Math.Sqrt(0.84), 0]];
        var negative = Cosine(rows[1], rows[2]);
        Assert.True(negative < -Margin);
        Assert.Equal((Math.Log(1 + 1) + Math.Log(1 + 1)) / 2, Value(new CircleLoss(Margin, Scale), rows, [0, 0, 1]), 1e-9);
    }

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        Refused.With("CircleLoss was given margin 1; it must be above 0 and below 1. Usual is 0.4.", () => _ = new CircleLoss(1));
        Refused.With("CircleLoss was given scale 0; it must be above 0. Usual is 80.", () => _ = new CircleLoss(0.4, 0));
    }

    private static double Loop(double[][] weighing, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var i = 0; i < rows.Length; i++)
        {
            var (pull, push) = (0.0, 0.0);
            for (var j = 0; j < rows.Length; j++)
            {
                var (weight, s) = (Cosine(weighing[i], weighing[j]), Cosine(rows[i], rows[j]));
                if (labels[i] != labels[j])
                    push += Math.Exp(Scale * Math.Max(0, weight + Margin) * (s - Margin));
                else if (i != j)
                    pull += Math.Exp(-Scale * Math.Max(0, 1 + Margin - weight) * (s - 1 + Margin));
            }
            if (pull * push > 0)
                terms.Add(Math.Log(1 + pull * push));
        }
        return terms.Average();
    }
}

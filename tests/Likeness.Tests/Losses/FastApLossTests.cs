using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class FastApLossTests : LossContract
{
    private const int Bins = 7;

    protected override ILoss Loss() => new FastApLoss(Bins);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var i = 0; i < rows.Length; i++)
        {
            var (own, all, precision, positives) = (0.0, 0.0, 0.0, labels.Count(label => label == labels[i]) - 1);
            for (var bin = 0; bin <= Bins; bin++)
            {
                var here = 0.0;
                for (var j = 0; j < rows.Length; j++)
                {
                    var share = i == j ? 0 : Math.Max(0, 1 - Math.Abs(2 - 2 * Cosine(rows[i], rows[j]) - 4.0 * bin / Bins) * Bins / 4);
                    all += share;
                    here += labels[i] == labels[j] ? share : 0;
                }
                own += here;
                precision += all > 0 ? here * own / all : 0;
            }
            if (positives > 0)
                terms.Add(1 - precision / positives);
        }
        return terms.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("fastap", golden => new FastApLoss((int)golden.Number("num_bins")));

    [Fact]
    public void A_ranking_without_fault_costs_nothing() =>
        Assert.Equal(0, Value(Loss(), [[1, 0, 0], [2, 0, 0], [-1, 0, 0], [-3, 0, 0]], [0, 0, 1, 1]), 1e-12);

    [Fact]
    public void A_ranking_upside_down_costs_what_is_worked_by_hand() =>
        // Both negatives come first, the positive last: precision 1/3.
        Assert.Equal(2 / 3.0, Value(Loss(), [[1, 0, 0], [-2, 0, 0], [1, 0, 0], [1, 0, 0]], [0, 0, 1, 2]), 1e-12);

    [Fact]
    public void Says_that_there_is_at_least_one_bin() =>
        Refused.With("FastApLoss was given bins 0; it must be at least 1. Usual is 10.", () => _ = new FastApLoss(0));
}

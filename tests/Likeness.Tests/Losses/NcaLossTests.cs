using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class NcaLossTests : LossContract
{
    private const double Temperature = 0.3;

    protected override ILoss Loss() => new NcaLoss(Temperature);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var i = 0; i < rows.Length; i++)
        {
            var (own, all) = (0.0, 0.0);
            for (var j = 0; j < rows.Length; j++)
                if (i != j)
                {
                    var nearness = Math.Exp(-Math.Pow(Distance(rows[i], rows[j]), 2) / Temperature);
                    all += nearness;
                    own += labels[i] == labels[j] ? nearness : 0;
                }
            if (own > 0)
                terms.Add(-Math.Log(own / all));
        }
        return terms.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("nca", golden => new NcaLoss(1 / golden.Number("softmax_scale")));

    [Fact]
    public void Rows_that_are_all_alike_cost_the_logarithm_of_the_share_of_positives() =>
        Assert.Equal(Math.Log(3), Value(Loss(), [[1, 1, 0], [1, 1, 0], [1, 1, 0], [1, 1, 0]], [0, 0, 1, 1]), 1e-12);

    [Fact]
    public void Moving_all_rows_together_changes_nothing()
    {
        var (rows, labels) = Batch();
        Assert.Equal(Value(Loss(), rows, labels), Value(Loss(), [.. rows.Select(row => row.Select(x => x + 3).ToArray())], labels), 1e-9);
    }

    [Fact]
    public void Says_that_a_temperature_is_above_0() =>
        Refused.With("NcaLoss was given temperature -1; it must be above 0. Usual is 0.1.", () => _ = new NcaLoss(-1));
}

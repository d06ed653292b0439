using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class SignalToNoiseLossTests : LossContract
{
    protected override ILoss Loss() => new SignalToNoiseLoss(0.9, new AllPairsMiner());

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var (near, missing) = (new List<double>(), new List<double>());
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++)
            {
                var d = Variance([.. rows[i].Zip(rows[j], (a, b) => a - b)]) / Variance(rows[i]);
                if (i != j && labels[i] == labels[j])
                    near.Add(d);
                else if (labels[i] != labels[j] && d < 0.9)
                    missing.Add(0.9 - d);
            }
        return near.Average() + missing.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() =>
        GoldenLoss.Meets("contrastive_snr", golden => new SignalToNoiseLoss(golden.Number("neg_margin"), new AllPairsMiner()));

    [Fact]
    public void The_noise_of_a_positive_is_measured_against_either_signal()
    {
        // Variances 1 and 4, the difference's is 1: ratios 1 and 1/4.
        double[][] rows = [[1, 0, -1], [2, 0, -2]];
        Assert.Equal((1 + 0.25) / 2, Value(Loss(), rows, [0, 0]), 1e-12);
    }

    [Fact]
    public void A_shift_of_all_components_of_a_row_changes_nothing()
    {
        var (rows, labels) = Batch();
        var shifted = rows.Select((row, i) => row.Select(x => x + 0.1 * i).ToArray()).ToArray();
        Assert.Equal(Value(Loss(), rows, labels), Value(Loss(), shifted, labels), 1e-12);
    }

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        Refused.With("SignalToNoiseLoss was given margin -1; it must be above 0. Usual is 1.", () => _ = new SignalToNoiseLoss(-1, new AllPairsMiner()));
        Assert.Throws<ArgumentNullException>(() => new SignalToNoiseLoss(1, null!));
    }

    private static double Variance(double[] row) => row.Sum(x => Math.Pow(x - row.Average(), 2)) / (row.Length - 1);
}

using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class NtXentLossTests : LossContract
{
    private const double Temperature = 0.4;

    protected override ILoss Loss() => new NtXentLoss(Temperature);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var a = 0; a < rows.Length; a++)
            for (var p = 0; p < rows.Length; p++)
                if (a != p && labels[a] == labels[p])
                {
                    var negatives = Enumerable.Range(0, rows.Length).Where(n => labels[n] != labels[a]).Sum(n => Likeness(a, n));
                    terms.Add(-Math.Log(Likeness(a, p) / (Likeness(a, p) + negatives)));
                }
        return terms.Average();

        double Likeness(int i, int j) => Math.Exp(Cosine(rows[i], rows[j]) / Temperature);
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("ntxent", golden => new NtXentLoss(golden.Number("temperature")));

    [Fact]
    public void Rows_that_are_all_alike_cost_the_logarithm_of_the_choices() =>
        Assert.Equal(Math.Log(3), Value(Loss(), [[1, 0, 0], [2, 0, 0], [3, 0, 0], [4, 0, 0]], [0, 0, 1, 1]), 1e-12);

    [Fact]
    public void With_two_views_of_each_it_is_the_supervised_contrastive_loss()
    {
        var (rows, _) = Batch();
        long[] labels = [0, 1, 2, 3, 4, 4, 3, 2, 1, 0];
        Assert.Equal(Value(new SupervisedContrastiveLoss(Temperature), rows, labels), Value(Loss(), rows, labels), 1e-12);
    }

    [Fact]
    public void Swapping_the_views_changes_nothing()
    {
        var (rows, _) = Batch();
        Assert.Equal(Value(Loss(), rows, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]), Value(Loss(), [.. rows.Chunk(2).SelectMany(pair => pair.Reverse())], [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]), 1e-12);
    }

    [Fact]
    public void Positives_without_a_negative_cost_nothing()
    {
        var value = Loss().Forward(Leaf([[1, 2, 3], [6, 5, 4]]), Tensor.From([0L, 0]));
        Assert.Equal((0, 0), (value.Total.ToDouble(), value.ActiveShare.ToDouble()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Says_that_a_temperature_is_above_0(double temperature) =>
        Refused.With($"NtXentLoss was given temperature {temperature}; it must be above 0. Usual is 0.1.", () => _ = new NtXentLoss(temperature));
}

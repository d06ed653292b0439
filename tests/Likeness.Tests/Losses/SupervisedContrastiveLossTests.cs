using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class SupervisedContrastiveLossTests : LossContract
{
    private const double Temperature = 0.4;

    protected override ILoss Loss() => new SupervisedContrastiveLoss(Temperature);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var anchors = new List<double>();
        for (var i = 0; i < rows.Length; i++)
        {
            var others = Enumerable.Range(0, rows.Length).Where(k => k != i).ToArray();
            var positives = others.Where(k => labels[k] == labels[i]).ToArray();
            if (positives.Length == 0)
                continue;
            var whole = Math.Log(others.Sum(k => Math.Exp(Cosine(rows[i], rows[k]) / Temperature)));
            anchors.Add(positives.Average(p => whole - Cosine(rows[i], rows[p]) / Temperature));
        }
        return anchors.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("supcon", golden => new SupervisedContrastiveLoss(golden.Number("temperature")));

    [Fact]
    public void Rows_that_are_all_alike_cost_the_logarithm_of_the_others()
    {
        double[][] rows = [[1, 0, 0], [2, 0, 0], [3, 0, 0], [4, 0, 0]];
        Assert.Equal(Math.Log(3), Value(Loss(), rows, [0, 0, 1, 1]), 1e-12);
    }

    [Fact]
    public void A_batch_without_positives_costs_nothing()
    {
        var value = Loss().Forward(Leaf([[1, 2, 3], [4, 5, 6]]), Tensor.From([0L, 1]));
        Assert.Equal((0, 0), (value.Total.ToDouble(), value.ActiveShare.ToDouble()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Says_that_a_temperature_is_above_0(double temperature) => Assert.Contains(
        $"was given temperature {temperature}; it must be above 0. Usual is 0.1.", Assert.Throws<ArgumentException>(() => new SupervisedContrastiveLoss(temperature)).Message, StringComparison.Ordinal);
}

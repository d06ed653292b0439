using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class ContrastiveLossTests : LossContract
{
    protected override ILoss Loss() => new ContrastiveLoss(0.7, new AllPairsMiner());

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var terms = new List<double>();
        for (var i = 0; i < rows.Length; i++)
            for (var j = i + 1; j < rows.Length; j++)
            {
                var d = Distance(rows[i], rows[j]);
                terms.Add(labels[i] == labels[j] ? 0.5 * d * d : 0.5 * Math.Pow(Math.Max(0, 0.7 - d), 2));
            }
        return terms.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_over_given_pairs() =>
        GoldenLoss.Meets("contrastive_hadsell_explicit_pairs", golden => new ContrastiveLoss(golden.Number("margin"), new GivenPairs(golden.Indices("pairs"))));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_over_all_pairs() =>
        GoldenLoss.Meets("contrastive_hadsell_all_pairs", golden => new ContrastiveLoss(golden.Number("margin"), new AllPairsMiner()));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_with_two_equal_rows() =>
        GoldenLoss.Meets("contrastive_hadsell_identical_positive", golden => new ContrastiveLoss(golden.Number("margin"), new GivenPairs(golden.Indices("pairs"))));

    [Fact]
    public void Four_points_on_a_line_give_the_value_worked_by_hand()
    {
        // Same: 0-1 at 1, 2-3 at 3. Different: 1, 4, 0 and 3 apart, of which margin 2 misses 1, 0, 2 and 0.
        double[][] rows = [[0, 0, 0], [1, 0, 0], [1, 0, 0], [4, 0, 0]];
        var value = new ContrastiveLoss(2, new AllPairsMiner()).Forward(Leaf(rows), Tensor.From([0L, 0, 1, 1]));
        Assert.Equal(0.5 * (1 + 9 + 1 + 4) / 6, value.Total.ToDouble(), 1e-12);
        Assert.Equal(4 / 6.0, value.ActiveShare.ToDouble(), 1e-6);
    }

    [Fact]
    public void A_batch_without_pairs_costs_nothing_and_has_no_active_share()
    {
        var value = new ContrastiveLoss(1, new GivenPairs([])).Forward(Leaf([[1, 2, 3], [4, 5, 6]]), Tensor.From([0L, 1]));
        Assert.Equal((0, 0), (value.Total.ToDouble(), value.ActiveShare.ToDouble()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Says_that_a_margin_is_above_0(double margin)
    {
        var error = Assert.Throws<ArgumentException>(() => new ContrastiveLoss(margin, new AllPairsMiner()));
        Assert.StartsWith($"ContrastiveLoss needs a margin above 0, in units of distance; it is {margin}.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new ContrastiveLoss(1, null!));
    }
}

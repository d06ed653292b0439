using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class HingeContrastiveLossTests : LossContract
{
    protected override ILoss Loss() => new HingeContrastiveLoss(0.7, new AllPairsMiner());

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var (near, missing) = (new List<double>(), new List<double>());
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++)
            {
                var d = Distance(rows[i], rows[j]);
                if (i != j && labels[i] == labels[j])
                    near.Add(d);
                else if (labels[i] != labels[j] && d < 0.7)
                    missing.Add(0.7 - d);
            }
        return near.Average() + missing.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() =>
        GoldenLoss.Meets("contrastive_pml", golden => new HingeContrastiveLoss(golden.Number("neg_margin"), new AllPairsMiner()));

    [Fact]
    public void Four_points_on_a_line_give_the_value_worked_by_hand()
    {
        // Same: 1 and 3 apart. Different: 1, 4, 0 and 3 apart, of which margin 2 misses 1 and 2.
        double[][] rows = [[0, 0, 0], [1, 0, 0], [1, 0, 0], [4, 0, 0]];
        var value = new HingeContrastiveLoss(2, new AllPairsMiner()).Forward(Leaf(rows), Tensor.From([0L, 0, 1, 1]));
        Assert.Equal((1 + 3) / 2.0 + (1 + 2) / 2.0, value.Total.ToDouble(), 1e-12);
        Assert.Equal(4 / 6.0, value.ActiveShare.ToDouble(), 1e-6);
    }

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        Refused.With("HingeContrastiveLoss needs a margin above 0, in units of distance; it is 0.", () => _ = new HingeContrastiveLoss(0, new AllPairsMiner()));
        Assert.Throws<ArgumentNullException>(() => new HingeContrastiveLoss(1, null!));
    }
}

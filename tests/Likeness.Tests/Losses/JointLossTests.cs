using Likeness.Comparisons;
using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class JointLossTests : LossContract
{
    protected override ILoss Loss() => Joint(0.25);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var (contrastive, pairs) = (new ContrastiveLoss(1, new AllPairsMiner()), ((JointLoss)loss).Pairs);
        return Value(contrastive, rows, labels) + 0.25 * Value(pairs, rows, labels);
    }

    [Fact]
    public void The_weights_of_both_are_its_own()
    {
        using var joint = new JointLoss(new SoftmaxLoss(Dimensions, 2), Pairs(), 1);
        Assert.Equal(["embedding.classifier", "pairs.comparison"], joint.NamedParameters().Select(parameter => parameter.Name[..parameter.Name.LastIndexOf('.')]).Distinct());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Says_that_the_weight_must_be_over_0(double weight) =>
        Assert.Contains("JointLoss needs a weight over 0", Assert.Throws<ArgumentException>(() => Joint(weight)).Message, StringComparison.Ordinal);

    private static JointLoss Joint(double weight) => new(new ContrastiveLoss(1, new AllPairsMiner()), Pairs(), weight);

    private static BinaryCrossEntropyLoss Pairs()
    {
        var comparison = new WeightedL1Comparison(Dimensions);
        comparison.Load(new Dictionary<string, Tensor> { ["alpha"] = Tensor.From([-1.5f, 0.5f, -3f], 1, 3), ["bias"] = Tensor.From([0.7f], 1, 1) });
        return new(comparison, new AllPairsMiner());
    }
}

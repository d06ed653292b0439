using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class SoftmaxLossTests : LossContract
{
    private const double Smoothing = 0.1;

    protected override ILoss Loss() => new SoftmaxLoss(Dimensions, 4, Smoothing);

    protected override bool LearnsFromOneRow => true;

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var weight = ((SoftmaxLoss)loss).Classifier.Weight.ToArray<double>();
        var bias = ((SoftmaxLoss)loss).Classifier.Bias!.ToArray<double>();
        return rows.Zip(labels, (row, label) =>
        {
            var logits = Enumerable.Range(0, 4).Select(c => bias[c] + row.Select((x, k) => x * weight[c * Dimensions + k]).Sum()).ToArray();
            var whole = Math.Log(logits.Sum(Math.Exp));
            return logits.Select((logit, c) => -((c == label ? 1 - Smoothing : 0) + Smoothing / 4) * (logit - whole)).Sum();
        }).Average();
    }

    [Fact]
    public void A_classifier_that_knows_nothing_costs_the_logarithm_of_the_class_count()
    {
        var loss = new SoftmaxLoss(Dimensions, 5);
        loss.Load(new Dictionary<string, Tensor> { ["classifier.weight"] = Tensor.Zeros([5, 3]), ["classifier.bias"] = Tensor.Zeros([5]) });
        var (rows, labels) = Batch();
        Assert.Equal(Math.Log(5), Value(InDouble(loss), rows, labels), 1e-12);
    }

    [Theory]
    [InlineData(0, 3, 0.0, "embeddings of at least 1 dimension; it was given 0")]
    [InlineData(8, 1, 0.0, "at least 2 classes to tell apart; there are 1")]
    [InlineData(8, 3, 1.0, "label smoothing from 0 to below 1; it is 1")]
    [InlineData(8, 3, -0.1, "label smoothing from 0 to below 1; it is -0.1")]
    [InlineData(8, 3, double.NaN, "label smoothing from 0 to below 1; it is NaN")]
    public void Says_what_is_wrong_with_its_arguments(int dimensions, int classes, double smoothing, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new SoftmaxLoss(dimensions, classes, smoothing)).Message, StringComparison.Ordinal);
}

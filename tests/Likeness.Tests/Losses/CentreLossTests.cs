using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class CentreLossTests : LossContract
{
    private static readonly double[][] s_centres = [[0.1, 0.2, 0.3], [-0.4, 0, 0.5], [0, 0, 0], [0.6, -0.6, 0.1]];

    protected override bool LearnsFromOneRow => true;

    protected override ILoss Loss()
    {
        Runtime.Seed(17);
        var loss = new CentreLoss(Dimensions, 4, new SoftmaxLoss(Dimensions, 4), 0.7);
        loss.Centres.SetData(Centres);
        // So that a call does not change the next one.
        loss.Eval();
        return loss;
    }

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var tensors = ((CentreLoss)loss).NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value.ToArray<double>());
        return rows.Zip(labels, (row, label) =>
        {
            var logits = Enumerable.Range(0, 4).Select(c =>
                tensors["beside.classifier.bias"][c] + row.Select((x, k) => x * tensors["beside.classifier.weight"][c * Dimensions + k]).Sum()).ToArray();
            return Math.Log(logits.Sum(Math.Exp)) - logits[label] + 0.7 * 0.5 * Math.Pow(Distance(row, s_centres[label]), 2);
        }).Average();
    }

    [Fact]
    public void Alone_it_is_half_the_mean_squared_distance_to_the_centres()
    {
        using var loss = new CentreLoss(2, 2, weight: 3);
        var value = loss.Forward(Tensor.From([3f, 4, 1, 0], 2, 2), Tensor.From([0L, 1]));
        Assert.Equal(3 * 0.5 * (25 + 1) / 2, value.Total.ToDouble(), 1e-5);
        Assert.Equal(1, value.ActiveShare.ToDouble());
    }

    [Fact]
    public void Centres_follow_the_rows_of_their_class_by_the_rule_of_the_paper()
    {
        using var loss = new CentreLoss(2, 3, rate: 0.5);
        loss.Forward(Tensor.From([3f, 6, 6, 0, 8, 2], 3, 2), Tensor.From([0L, 0, 2]));
        // Class 0: half of (3 + 6, 6 + 0) / (1 + 2); class 2: half of (8, 2) / (1 + 1).
        Assert.Equal([1.5f, 1, 0, 0, 2, 0.5f], loss.Centres.ToArray<float>());
        Assert.Empty(loss.NamedParameters());
        Assert.Equal(["centres"], loss.NamedBuffers().Select(buffer => buffer.Name));
    }

    [Fact]
    public void Centres_stand_still_when_not_training()
    {
        using var loss = new CentreLoss(2, 2);
        loss.Eval();
        loss.Forward(Tensor.From([3f, 4], 1, 2), Tensor.From([0L]));
        Assert.All(loss.Centres.ToArray<float>(), x => Assert.Equal(0, x));
    }

    [Theory]
    [InlineData(0, 3, 1.0, 0.5, "embeddings of at least 1 dimension; it was given 0")]
    [InlineData(8, 0, 1.0, 0.5, "at least 1 class; there are 0")]
    [InlineData(8, 3, 0.0, 0.5, "weight above 0; it is 0")]
    [InlineData(8, 3, double.NaN, 0.5, "weight above 0; it is NaN")]
    [InlineData(8, 3, 1.0, 0.0, "rate over 0 to 1; it is 0")]
    [InlineData(8, 3, 1.0, 1.5, "rate over 0 to 1; it is 1.5")]
    public void Says_what_is_wrong_with_its_arguments(int dimensions, int classes, double weight, double rate, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new CentreLoss(dimensions, classes, null, weight, rate)).Message, StringComparison.Ordinal);

    private static Tensor Centres => Tensor.From([.. s_centres.SelectMany(centre => centre)], 4, Dimensions);
}

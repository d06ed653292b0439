using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

public sealed class ClassProbabilitiesTests
{
    private static readonly int[] s_labels = [0, 0, 1, 1, 4, 4];

    [Theory]
    [InlineData(double.NaN, "The weight of class 1 is NaN; weights must be finite and at least 0.")]
    [InlineData(-1, "The weight of class 1 is -1; weights must be finite and at least 0.")]
    [InlineData(double.PositiveInfinity, "The weight of class 1 is Infinity; weights must be finite and at least 0.")]
    public void Says_which_weight_is_none(double weight, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => ClassProbabilities.Custom(1, weight)).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_that_every_class_number_needs_a_weight() =>
        Assert.Contains("3 class weights were given; the labels run from 0 to 4", Refusal(1, 1, 1), StringComparison.Ordinal);

    [Fact]
    public void Says_that_two_classes_need_a_weight_above_0() =>
        Assert.Contains("2 classes of positive weight; 1 of 3 has one", Refusal(1, 0, 9, 9, 0), StringComparison.Ordinal);

    [Fact]
    public void Weights_given_are_copied()
    {
        double[] weights = [1, 1, 0, 0, 0];
        var probabilities = ClassProbabilities.Custom(weights);
        weights[0] = 0;
        var batch = new RandomPairsSampler(s_labels, 64, 1, probabilities).Batch(0);
        Assert.Equal([0, 1], batch.Select(position => s_labels[position]).Distinct().Order());
    }

    private static string Refusal(params double[] weights) =>
        Assert.Throws<ArgumentException>(() => new RandomPairsSampler(s_labels, 8, 1, ClassProbabilities.Custom(weights))).Message;
}

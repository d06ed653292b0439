using Likeness.Losses;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class CosFaceLossTests : ProxyLossContract
{
    protected override ILoss Loss() => Seeded(() => new CosFaceLoss(Dimensions, Classes, 0.35, 0.25));

    protected override double Naive(double[][] cosines, long[] labels) =>
        cosines.Zip(labels, (row, label) =>
        {
            var logits = row.Select((cosine, c) => (cosine - (c == label ? 0.35 : 0)) / 0.25).ToArray();
            return LogSumExp(logits) - logits[label];
        }).Average();

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenProxies.Meets(
        "cosface", "W", (golden, size) => new CosFaceLoss(size.Dimensions, size.Classes, golden.Number("margin"), 1 / golden.Number("scale")));

    [Fact]
    public void Without_a_margin_it_is_normalised_softmax()
    {
        var (rows, labels) = Batch();
        Assert.Equal(
            Value(InDouble(Seeded(() => new NormalisedSoftmaxLoss(Dimensions, Classes, 0.3))), rows, labels),
            Value(InDouble(Seeded(() => new CosFaceLoss(Dimensions, Classes, 0, 0.3))), rows, labels),
            1e-12);
    }

    [Theory]
    [InlineData(-0.1, 1.0, "margin from 0 to below 2, as cosines differ by no more; it is -0.1")]
    [InlineData(2.0, 1.0, "it is 2")]
    [InlineData(double.NaN, 1.0, "it is NaN")]
    [InlineData(0.3, -1.0, "CosFaceLoss was given temperature -1; it must be above 0")]
    public void Says_what_is_wrong_with_its_arguments(double margin, double temperature, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new CosFaceLoss(3, 4, margin, temperature)).Message, StringComparison.Ordinal);
}

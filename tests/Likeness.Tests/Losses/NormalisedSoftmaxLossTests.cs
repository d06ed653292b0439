using Likeness.Losses;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class NormalisedSoftmaxLossTests : ProxyLossContract
{
    protected override ILoss Loss() => Seeded(() => new NormalisedSoftmaxLoss(Dimensions, Classes, 0.4));

    protected override double Naive(double[][] cosines, long[] labels) =>
        cosines.Zip(labels, (row, label) => LogSumExp(row.Select(cosine => cosine / 0.4)) - row[label] / 0.4).Average();

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenProxies.Meets(
        "normalized_softmax", "W", (golden, size) => new NormalisedSoftmaxLoss(size.Dimensions, size.Classes, golden.Number("temperature")));

    [Theory]
    [InlineData(0.0, "NormalisedSoftmaxLoss was given temperature 0; it must be above 0")]
    [InlineData(double.NaN, "was given temperature NaN")]
    public void Says_that_a_temperature_is_above_0(double temperature, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new NormalisedSoftmaxLoss(3, 4, temperature)).Message, StringComparison.Ordinal);
}

using Likeness.Losses;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class ProxyNcaLossTests : ProxyLossContract
{
    protected override ILoss Loss() => Seeded(() => new ProxyNcaLoss(Dimensions, Classes, 0.5, othersOnly: true));

    protected override double Naive(double[][] cosines, long[] labels) =>
        cosines.Zip(labels, (row, label) =>
        {
            var squared = row.Select(cosine => 2 - 2 * cosine).ToArray();
            return squared[label] / 0.5 + LogSumExp(squared.Where((_, c) => c != label).Select(d => -d / 0.5));
        }).Average();

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenProxies.Meets(
        "proxy_nca", "proxies", (golden, size) => new ProxyNcaLoss(size.Dimensions, size.Classes, 1 / golden.Number("softmax_scale")));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_the_paper() => GoldenProxies.Meets(
        "proxy_nca_paper", "proxies", (golden, size) => new ProxyNcaLoss(size.Dimensions, size.Classes, 1 / golden.Number("softmax_scale"), othersOnly: true));

    [Fact]
    public void With_the_own_class_among_all_it_is_normalised_softmax_at_half_the_temperature()
    {
        var (rows, labels) = Batch();
        Assert.Equal(
            Value(InDouble(Seeded(() => new NormalisedSoftmaxLoss(Dimensions, Classes, 0.15))), rows, labels),
            Value(InDouble(Seeded(() => new ProxyNcaLoss(Dimensions, Classes, 0.3))), rows, labels),
            1e-12);
    }

    [Fact]
    public void Says_that_a_temperature_is_above_0() => Assert.StartsWith(
        "ProxyNcaLoss was given temperature -1; it must be above 0.", Assert.Throws<ArgumentException>(() => new ProxyNcaLoss(3, 4, -1)).Message, StringComparison.Ordinal);
}

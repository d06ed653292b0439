using Likeness.Losses;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class ProxyAnchorLossTests : ProxyLossContract
{
    // A fifth class that no row of the batch is of.
    protected override ILoss Loss() => Seeded(() => new ProxyAnchorLoss(Dimensions, Classes + 1, 0.1, 0.5));

    protected override double Naive(double[][] cosines, long[] labels)
    {
        var (drawn, pushed) = (new List<double>(), new List<double>());
        for (var c = 0; c <= Classes; c++)
        {
            var own = cosines.Where((_, i) => labels[i] == c).ToArray();
            if (own.Length > 0)
                drawn.Add(Math.Log(1 + own.Sum(row => Math.Exp(-(row[c] - 0.1) / 0.5))));
            pushed.Add(Math.Log(1 + cosines.Where((_, i) => labels[i] != c).Sum(row => Math.Exp((row[c] + 0.1) / 0.5))));
        }
        return drawn.Average() + pushed.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenProxies.Meets(
        "proxy_anchor", "proxies", (golden, size) => new ProxyAnchorLoss(size.Dimensions, size.Classes, golden.Number("margin"), 1 / golden.Number("alpha")));

    [Theory]
    [InlineData(-0.1, 1.0, "margin from 0 to 1, a cosine; it is -0.1")]
    [InlineData(1.1, 1.0, "it is 1.1")]
    [InlineData(double.NaN, 1.0, "it is NaN")]
    [InlineData(0.1, 0.0, "ProxyAnchorLoss was given temperature 0; it must be above 0")]
    public void Says_what_is_wrong_with_its_arguments(double margin, double temperature, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new ProxyAnchorLoss(3, 4, margin, temperature)).Message, StringComparison.Ordinal);
}

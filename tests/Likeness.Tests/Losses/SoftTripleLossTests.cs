using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class SoftTripleLossTests : ProxyLossContract
{
    private const int Centres = 3;
    private static readonly SoftTripleOptions s_options = new() { CentresPerClass = Centres, Temperature = 0.5, CentreTemperature = 0.3, Margin = 0.2, Merging = 0 };

    protected override ILoss Loss() => Seeded(() => new SoftTripleLoss(Dimensions, Classes, s_options));

    protected override double Naive(double[][] cosines, long[] labels) =>
        cosines.Zip(labels, (row, label) =>
        {
            var logits = row.Chunk(Centres).Select((own, c) =>
            {
                var shares = own.Select(cosine => Math.Exp(cosine / 0.3)).ToArray();
                return (own.Zip(shares, (cosine, share) => cosine * share / shares.Sum()).Sum() - (c == label ? 0.2 : 0)) / 0.5;
            }).ToArray();
            return LogSumExp(logits) - logits[label];
        }).Average();

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenProxies.Meets("soft_triple", "centers", (golden, size) =>
    {
        var options = new SoftTripleOptions
        {
            CentresPerClass = (int)golden.Number("centers_per_class"),
            Temperature = 1 / golden.Number("la"),
            CentreTemperature = golden.Number("gamma"),
            Margin = golden.Number("margin"),
            Merging = golden.Number("tau"),
        };
        return new SoftTripleLoss(size.Dimensions, size.Classes / options.CentresPerClass, options);
    });

    [Fact]
    public void Merging_costs_the_distances_between_the_centres_of_a_class()
    {
        // Class 0 has two centres at right angles, √2 apart; those of class 1 are one.
        double[] centres = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1];
        Assert.Equal(0.8 * (Math.Sqrt(2) + Math.Sqrt(1e-8)) / (2 * 2 * 1), Costs(0.8) - Costs(0), 1e-9);

        double Costs(double merging)
        {
            using var loss = new SoftTripleLoss(Dimensions, 2, new() { CentresPerClass = 2, Merging = merging });
            loss.Proxies.Weight.SetData(Tensor.From(centres, 4, 3));
            return Value(loss, [[1, 2, 3]], [0]);
        }
    }

    [Fact]
    public void With_one_centre_a_class_and_no_margin_it_is_normalised_softmax()
    {
        var (rows, labels) = Batch();
        Assert.Equal(
            Value(InDouble(Seeded(() => new NormalisedSoftmaxLoss(Dimensions, Classes, 0.3))), rows, labels),
            Value(InDouble(Seeded(() => new SoftTripleLoss(Dimensions, Classes, new() { CentresPerClass = 1, Temperature = 0.3, Margin = 0 }))), rows, labels),
            1e-12);
    }

    [Fact]
    public void Says_what_is_wrong_with_its_options()
    {
        Assert.Equal("SoftTripleLoss needs at least 1 centre a class; it is 0.", Refusal(() => new() { CentresPerClass = 0 }));
        Assert.StartsWith("SoftTripleLoss was given Temperature 0; it must be above 0.", Refusal(() => new() { Temperature = 0 }), StringComparison.Ordinal);
        Assert.StartsWith("SoftTripleLoss was given CentreTemperature NaN; it must be above 0.", Refusal(() => new() { CentreTemperature = double.NaN }), StringComparison.Ordinal);
        Assert.Equal("SoftTripleLoss needs a margin from 0 to below 2; it is -1.", Refusal(() => new() { Margin = -1 }));
        Assert.Equal("SoftTripleLoss needs a weight of merging of at least 0; it is -0.5.", Refusal(() => new() { Merging = -0.5 }));

        static string Refusal(Func<SoftTripleOptions> make) => Assert.Throws<ArgumentException>(make).Message;
    }
}

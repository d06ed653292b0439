using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class ArcFaceLossTests : ProxyLossContract
{
    private const double Margin = 40 * Math.PI / 180;

    protected override ILoss Loss() => Seeded(() => new ArcFaceLoss(Dimensions, Classes, 40, 0.25));

    protected override double Naive(double[][] cosines, long[] labels) =>
        cosines.Zip(labels, (row, label) =>
        {
            var logits = row.Select((cosine, c) => (c == label ? Widened(cosine) : cosine) / 0.25).ToArray();
            return LogSumExp(logits) - logits[label];
        }).Average();

    private static double Widened(double cosine) => Math.Acos(cosine) is var angle && angle <= Math.PI - Margin
        ? Math.Cos(angle + Margin)
        : cosine - Margin * Math.Sin(Margin);

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenProxies.Meets(
        "arcface", "W", (golden, size) => new ArcFaceLoss(size.Dimensions, size.Classes, golden.Number("margin_degrees"), 1 / golden.Number("scale")));

    [Fact]
    public void A_row_on_its_proxy_and_one_right_opposite_have_finite_gradients()
    {
        using var loss = new ArcFaceLoss(Dimensions, 2);
        loss.Proxies.Weight.SetData(Tensor.From([1f, 0, 0, -1, 0, 0], 2, 3));
        var leaf = Tensor.From([2f, 0, 0, 3, 0, 0], 2, 3);
        leaf.RequiresGradient = true;
        loss.Forward(leaf, Tensor.From([0L, 1])).Total.Backward();
        Assert.All(leaf.Gradient!.ToArray<float>(), slope => Assert.True(float.IsFinite(slope)));
        Assert.All(loss.Proxies.Weight.Gradient!.ToArray<float>(), slope => Assert.True(float.IsFinite(slope)));
    }

    [Fact]
    public void The_margin_is_in_degrees()
    {
        // 60 degrees from its proxy and 120 from the other: with 30 more, at a right angle.
        using var loss = new ArcFaceLoss(Dimensions, 2, marginDegrees: 30, temperature: 1);
        loss.Proxies.Weight.SetData(Tensor.From([1.0, 0, 0, -1, 0, 0], 2, 3));
        Assert.Equal(Math.Log(1 + Math.Exp(-0.5)), Value(loss, [[0.5, Math.Sqrt(0.75), 0]], [0]), 1e-12);
    }

    [Theory]
    [InlineData(-1.0, 1.0, "margin from 0 to below 90 degrees; it is -1")]
    [InlineData(90.0, 1.0, "it is 90")]
    [InlineData(double.NaN, 1.0, "it is NaN")]
    [InlineData(28.6, 0.0, "ArcFaceLoss was given temperature 0; it must be above 0")]
    public void Says_what_is_wrong_with_its_arguments(double margin, double temperature, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new ArcFaceLoss(3, 4, margin, temperature)).Message, StringComparison.Ordinal);
}

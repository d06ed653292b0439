using Likeness.Evaluation.Pairs;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class RocBandTests
{
    private static JudgedPairs Judge(int perClass, int seed)
    {
        var set = Embeddings.Clusters(perClass, 4, 2, seed);
        return JudgedPairs.Of(set.Values, PairDraw.From(set.Labels, [], 1000, seed: 1));
    }

    [Fact]
    public void Each_point_lies_on_the_curve_and_within_its_interval()
    {
        var judged = Judge(20, seed: 1);
        var curve = judged.Curve();
        var band = RocBand.Of(judged, seed: 1, resamples: 200);
        Assert.Equal(0.00315, band[0].FalseAcceptRate);
        Assert.Equal((1, 1), (band[^1].FalseAcceptRate, band[^1].TrueAcceptRate.Value));
        foreach (var point in band)
        {
            Assert.Equal(curve.InterpolatedTrueAcceptRateAt(point.FalseAcceptRate), point.TrueAcceptRate.Value, 1e-12);
            Assert.InRange(point.TrueAcceptRate.Value, point.TrueAcceptRate.Low, point.TrueAcceptRate.High);
        }
        Assert.Equal(band.Select(point => point.TrueAcceptRate.Value).Order(), band.Select(point => point.TrueAcceptRate.Value));
    }

    [Fact]
    public void More_images_give_a_narrower_band()
    {
        double Width(JudgedPairs judged) => RocBand.Of(judged, seed: 1, resamples: 200).Average(point => point.TrueAcceptRate.High - point.TrueAcceptRate.Low);
        Assert.True(Width(Judge(100, seed: 1)) < Width(Judge(8, seed: 1)));
    }
}

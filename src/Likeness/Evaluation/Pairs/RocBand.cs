using Likeness.Evaluation.Curves;

namespace Likeness.Evaluation.Pairs;

/// <summary>A ROC curve at a grid of false accept rates, with the 95 % interval of its height at each: for drawing.</summary>
/// <remarks>The intervals resample images, as those of <see cref="VerificationProtocol"/> do. Each holds for its own rate, not for the whole curve at once.</remarks>
public static class RocBand
{
    /// <param name="judged">The pairs; both kinds.</param>
    /// <param name="seed">Fixes the resamples.</param>
    /// <param name="resamples">How often images are drawn anew, at least 100.</param>
    /// <returns>Points rising in rate, ten a decade, from the smallest rate that the pairs support to 1.</returns>
    public static IReadOnlyList<RocBandPoint> Of(JudgedPairs judged, ulong seed, int resamples = 1_000)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        judged.Ranking.RequireBothKinds();
        var sweep = new RocSweep(judged.Ranking);
        double[] rates = [.. FarSteps.Down(Math.Min(1, SupportedFar.Smallest(judged.Pairs.DifferentCount))).Reverse()];
        var heights = new ImageBootstrap(judged, seed).Measure(
            weights => sweep.Fill(weights)
                ? Array.ConvertAll(rates, rate => RocMetrics.InterpolatedTar(sweep.FalseAcceptRates, sweep.TrueAcceptRates, rate))
                : Array.ConvertAll(rates, _ => double.NaN),
            resamples);
        return [.. rates.Zip(heights, (rate, height) => new RocBandPoint(rate, height))];
    }
}

using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Calibrations;

/// <summary>How far stated probabilities lie from what came true; 0 is perfect in each.</summary>
/// <remarks>
/// <code>log loss = −mean( y log p + (1−y) log(1−p) ),   Brier = mean( (p − y)² )
/// ECE = Σ over bins  share of pairs in the bin · |mean p − share of same|,   bins [0, 0.1), …, [0.9, 1]</code>
/// Brier 1950, Verification of forecasts expressed in terms of probability; Guo et al. 2017, On calibration of modern
/// neural networks, https://arxiv.org/abs/1706.04599.
/// </remarks>
public sealed record CalibrationQuality
{
    private const int BinCount = 10;

    /// <param name="logLoss">In nats, at least 0; always answering one half costs 0.693.</param>
    /// <param name="brierScore">From 0 to 1; always answering one half costs 0.25.</param>
    /// <param name="expectedCalibrationError">From 0 to 1.</param>
    public CalibrationQuality(double logLoss, double brierScore, double expectedCalibrationError)
    {
        if (!double.IsFinite(logLoss) || logLoss < 0)
            throw new ArgumentOutOfRangeException(nameof(logLoss), logLoss, $"The log loss is {logLoss}; it must be finite and at least 0.");
        LogLoss = logLoss;
        BrierScore = Rates.Require(brierScore);
        ExpectedCalibrationError = Rates.Require(expectedCalibrationError);
    }

    /// <summary>The mean of −log of the probability given to what came true, in nats.</summary>
    public double LogLoss { get; }

    /// <summary>The mean squared error of the probability.</summary>
    public double BrierScore { get; }

    /// <summary>The mean gap, over ten bins, between the probability stated and the share that came true.</summary>
    public double ExpectedCalibrationError { get; }

    /// <param name="probabilities">For each pair, the stated probability of "same".</param>
    /// <param name="same">For each pair, whether it is.</param>
    public static CalibrationQuality Measure(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> same)
    {
        if (probabilities.Length != same.Length || same.IsEmpty)
            throw new ArgumentException($"There are {probabilities.Length} probabilities and {same.Length} answers; each pair needs one of both.", nameof(same));
        var (logLoss, brier) = (0.0, 0.0);
        for (var pair = 0; pair < same.Length; pair++)
        {
            var p = Rates.Require(probabilities[pair], nameof(probabilities));
            // A probability of exactly 0 for what came true would cost infinity; the nearest double does not.
            logLoss -= Math.Log(Math.Max(same[pair] ? p : 1 - p, 1e-15)) / same.Length;
            brier += (p - (same[pair] ? 1 : 0)) * (p - (same[pair] ? 1 : 0)) / same.Length;
        }
        return new(Math.Max(0, logLoss), brier, Gap(probabilities, same));
    }

    /// <summary>The same gap for the decision instead: how sure it is, max(p, 1−p), against how often p ≥ 0.5 is right.</summary>
    internal static double ConfidenceGap(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> same)
    {
        var (confidence, right) = (new double[same.Length], new bool[same.Length]);
        for (var pair = 0; pair < same.Length; pair++)
        {
            confidence[pair] = Math.Max(probabilities[pair], 1 - probabilities[pair]);
            right[pair] = probabilities[pair] >= 0.5 == same[pair];
        }
        return Gap(confidence, right);
    }

    private static double Gap(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> cameTrue)
    {
        // Of each bin, what was promised less what came true, summed over its pairs.
        Span<double> gaps = stackalloc double[BinCount];
        for (var pair = 0; pair < probabilities.Length; pair++)
            gaps[Math.Min(BinCount - 1, (int)(probabilities[pair] * BinCount))] += probabilities[pair] - (cameTrue[pair] ? 1 : 0);
        var total = 0.0;
        foreach (var gap in gaps)
            total += Math.Abs(gap) / probabilities.Length;
        return Math.Min(1, total);
    }
}

using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Calibrations;

/// <summary>Turns a distance into the probability that a pair is the same, by a logistic curve.</summary>
/// <remarks>
/// <code>p = σ(a · −d + b),   a ≥ 0</code>
/// Platt 1999, Probabilistic outputs for support vector machines. Departure: the slope is never negative, so that a
/// greater distance never makes "same" likelier; where the best curve would rise, the best constant is taken.
/// The probability is that of the pairs it was fitted on: with half of them same, both answers count as equally likely before.
/// </remarks>
public sealed record PlattScaling
{
    /// <param name="slope">a, per unit of distance; finite, at least 0.</param>
    /// <param name="intercept">b, the log-odds of "same" at distance 0; finite.</param>
    public PlattScaling(double slope, double intercept)
    {
        if (!double.IsFinite(slope) || slope < 0)
            throw new ArgumentOutOfRangeException(nameof(slope), slope, $"The slope of a calibration is {slope}; it must be finite and at least 0.");
        if (!double.IsFinite(intercept))
            throw new ArgumentOutOfRangeException(nameof(intercept), intercept, $"The intercept of a calibration is {intercept}; it must be finite.");
        (Slope, Intercept) = (slope, intercept);
    }

    /// <summary>a, how fast the log-odds of "same" fall, per unit of distance.</summary>
    public double Slope { get; }

    /// <summary>b, the log-odds of "same" at distance 0.</summary>
    public double Intercept { get; }

    /// <summary>The curve under which the answers are most likely.</summary>
    /// <param name="distances">One distance a pair, finite.</param>
    /// <param name="same">For each pair, whether its images are of one class; at least one is and one is not.</param>
    /// <param name="smoothed">
    /// Aims at (N₁+1)/(N₁+2) and 1/(N₀+2) instead of 1 and 0, as Platt does, so that well separated pairs do not call for an infinite
    /// slope; N₁ and N₀ count the same and the different pairs.
    /// </param>
    public static PlattScaling Fit(ReadOnlySpan<double> distances, ReadOnlySpan<bool> same, bool smoothed = true)
    {
        var ranking = PairRanking.Of(distances, same);
        ranking.RequireBothKinds();
        var sameCount = ranking.Same.Count(isSame => isSame);
        if (!smoothed && ranking.Same.AsSpan(0, sameCount).IndexOf(false) < 0)
            throw new ArgumentException("Every same pair is nearer than every different one, so no finite slope fits best; fit with smoothed targets.", nameof(smoothed));
        var (high, low) = smoothed ? ((sameCount + 1.0) / (sameCount + 2.0), 1.0 / (ranking.Count - sameCount + 2.0)) : (1.0, 0.0);
        var targets = Array.ConvertAll(ranking.Same, isSame => isSame ? high : low);
        return LogisticFit.Of(ranking.Distances, targets);
    }

    /// <summary>The probability, from 0 to 1, that two images at this distance are of one class.</summary>
    public double Probability(double distance) => Sigmoid(Intercept - Slope * distance);

    /// <summary>The same curve for a world where same and different are equally likely beforehand, however many pairs of each it was fitted on.</summary>
    /// <remarks>
    /// <code>b' = b − log(N₁ / N₀)</code>
    /// King and Zeng 2001, Logistic regression in rare events data, Political Analysis 9.
    /// </remarks>
    internal PlattScaling AtEvenOdds(long sameCount, long differentCount) => new(Slope, Intercept - Math.Log((double)sameCount / differentCount));

    internal static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}

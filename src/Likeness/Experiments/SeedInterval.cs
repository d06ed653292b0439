using System.Globalization;
using Likeness.Evaluation.Figures;

namespace Likeness.Experiments;

/// <summary>A figure over several seeds: its mean, and how far the mean over all seeds may lie from it, with 95 % confidence.</summary>
/// <remarks>
/// <code>m ± t(0.975; n−1) s/√n</code>
/// Student 1908, The probable error of a mean, Biometrika 6. One seed says nothing of the spread, so it has no interval.
/// </remarks>
/// <param name="Mean">m.</param>
/// <param name="Reach">What stands behind ±; null for one seed.</param>
/// <param name="Seeds">n.</param>
public readonly record struct SeedInterval(double Mean, double? Reach, int Seeds)
{
    /// <summary>The interval of figures, one a seed.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static SeedInterval Of(IReadOnlyList<double> figures)
    {
        if (figures.Count == 0)
            throw new ArgumentException("The mean over no seeds was asked for; there must be at least one.", nameof(figures));
        var mean = figures.Average();
        if (figures.Count == 1)
            return new(mean, null, 1);
        var variance = figures.Sum(figure => (figure - mean) * (figure - mean)) / (figures.Count - 1);
        return new(mean, MeanInterval.StudentT(figures.Count - 1) * Math.Sqrt(variance / figures.Count), figures.Count);
    }

    /// <summary>"0.9871 ± 0.0012".</summary>
    /// <param name="decimals">Digits behind the point.</param>
    public string ToText(int decimals)
    {
        var mean = Mean.ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return Reach is { } reach ? $"{mean} ± {reach.ToString($"F{decimals}", CultureInfo.InvariantCulture)}" : mean;
    }
}

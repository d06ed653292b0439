namespace Likeness.Evaluation.Figures;

/// <summary>The 95 % score interval of a proportion: k successes in n trials.</summary>
/// <remarks>
/// <code>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n),   p = k/n,  z = 1.96</code>
/// Wilson 1927, Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22.
/// Unlike p ± z √(p(1−p)/n) it stays within [0, 1] and does not shrink to nothing at p = 0 or p = 1.
/// </remarks>
public static class WilsonInterval
{
    /// <summary>The 97.5 % point of the standard normal distribution: 2.5 % lies beyond it on either side.</summary>
    internal const double Z = 1.959963984540054;

    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n, at least 1; the trials are taken to be independent.</param>
    /// <returns>The proportion k/n with its interval.</returns>
    public static MetricValue Of(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        return Around((double)successes / trials, trials);
    }

    /// <summary>The interval around a proportion that was measured otherwise, were it worth so many trials.</summary>
    internal static MetricValue Around(double proportion, double trials)
    {
        var z2 = Z * Z / trials;
        var middle = proportion + z2 / 2;
        var reach = Math.Sqrt(Z * Z * proportion * (1 - proportion) / trials + z2 * z2 / 4);
        return new(
            proportion,
            Math.Clamp((middle - reach) / (1 + z2), 0, proportion),
            Math.Clamp((middle + reach) / (1 + z2), proportion, 1));
    }
}

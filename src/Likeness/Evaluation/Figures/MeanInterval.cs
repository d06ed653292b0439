
namespace Likeness.Evaluation.Figures;

/// <summary>The mean of values that each lie in [0, 1], with the 95 % interval of Student's t.</summary>
/// <remarks>
/// <code>m ± t(0.975; n−1) s/√n,   cut at 0 and 1</code>
/// Student 1908, The probable error of a mean, Biometrika 6. When all values are equal they say nothing of their own
/// spread, and ± 0 would claim certainty; then the interval is Wilson's, each value counting as one trial.
/// </remarks>
public static class MeanInterval
{
    /// <param name="values">n values in [0, 1], at least one; taken to be independent.</param>
    /// <returns>Their mean with its interval.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("The mean of no values was asked for; there must be at least one.", nameof(values));
        var (mean, squares) = (0.0, 0.0);
        foreach (var value in values)
            mean += value;
        mean /= values.Length;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        // Rounding alone leaves about 1e-16 a value.
        if (squares <= 1e-24 * values.Length)
            return WilsonInterval.Around(Math.Clamp(mean, 0, 1), values.Length);
        var reach = StudentT(values.Length - 1) * Math.Sqrt(squares / (values.Length - 1) / values.Length);
        return new(mean, Math.Max(0, mean - reach), Math.Min(1, mean + reach));
    }

    /// <summary>The 97.5 % point of Student's t: tabled up to 4 degrees of freedom, then Fisher's expansion around the normal one.</summary>
    /// <remarks>Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.7.5; within 0.0004 from 5 degrees on.</remarks>
    internal static double StudentT(int freedom)
    {
        ReadOnlySpan<double> few = [12.706205, 4.302653, 3.182446, 2.776445];
        if (freedom <= few.Length)
            return few[freedom - 1];
        var z = WilsonInterval.Z;
        var (z2, z4, z6, z8) = (Math.Pow(z, 2), Math.Pow(z, 4), Math.Pow(z, 6), Math.Pow(z, 8));
        ReadOnlySpan<double> terms = [
            z,
            z * (z2 + 1) / 4,
            z * (5 * z4 + 16 * z2 + 3) / 96,
            z * (3 * z6 + 19 * z4 + 17 * z2 - 15) / 384,
            z * (79 * z8 + 776 * z6 + 1482 * z4 - 1920 * z2 - 945) / 92160];
        var (sum, scale) = (0.0, 1.0);
        foreach (var term in terms)
        {
            sum += term * scale;
            scale /= freedom;
        }
        return sum;
    }
}

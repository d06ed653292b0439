using Likeness.Evaluation.Calibrations;
using Likeness.Models;

namespace Likeness.Galleries;

/// <summary>The distance within which a label is given, so that strangers are taken for somebody no more often than stated.</summary>
/// <remarks>
/// A stranger is compared with n entries, and each comparison may accept it. Were they independent and each accepted at a rate f, then
/// <code>FAR(n) = 1 − (1 − f)^n,   so   f = 1 − (1 − FAR)^(1/n)</code>
/// and the threshold is that of the model's calibration for f. Grother and Phillips 2004, Models of large population recognition performance,
/// https://doi.org/10.1109/CVPR.2004.1315146. Entries of one label are alike, so that the true rate is rather lower. n counts entries where the nearest decides and
/// labels where each is one mean. A calibration on P different pairs knows rates of 3/P and above: a larger gallery can only keep to a larger FAR.
/// </remarks>
/// <param name="Distance">Accept within it.</param>
/// <param name="Far">FAR(n).</param>
public readonly record struct IdentificationThreshold(double Distance, double Far)
{
    private const double UsualFar = 0.01;

    /// <param name="calibration">The model's.</param>
    /// <param name="far">FAR(n), over 0 to 1; null for 0.01, or the smallest that the calibration can keep to.</param>
    /// <param name="comparisons">n; an empty gallery counts as one.</param>
    /// <exception cref="ModelException">The calibration knows nothing of so small a rate.</exception>
    public static IdentificationThreshold For(Calibration calibration, double? far, long comparisons)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var n = Math.Max(1, comparisons);
        var smallest = calibration.Thresholds[0].FalseAcceptRate;
        var one = OfOne(far ?? UsualFar, n);
        // Rounding must not refuse the very rate that a message has just offered.
        if (one >= smallest * (1 - 1e-9))
            return new(calibration.ThresholdAt(Math.Max(one, smallest)), far ?? UsualFar);
        var possible = OfAll(smallest, n);
        return far is null
            ? new(calibration.Thresholds[0].Threshold, possible)
            : throw new ModelException($"Among {n} enrolled, a false-accept rate of {far} asks for one of {one:G3} in each comparison; the model was calibrated on {calibration.DifferentPairs} different pairs, enough for {smallest} and above. Ask for {RoundedUp(possible)} or more, or calibrate the model on more images.");
    }

    /// <summary>FAR(n) of n comparisons at a rate each.</summary>
    public static double OfAll(double one, long comparisons) => -Expm1(comparisons * Log1p(-one));

    /// <summary>The rate of one comparison by which n of them keep to a rate.</summary>
    public static double OfOne(double all, long comparisons) => comparisons == 1 ? all : -Expm1(Log1p(-all) / comparisons);

    private static double RoundedUp(double rate)
    {
        var digit = Math.Pow(10, Math.Floor(Math.Log10(rate)) - 2);
        return Math.Min(1, Math.Ceiling(rate / digit) * digit);
    }

    // Rates of 1e-9 would drown in 1 − 1e-9: the series keep their digits.
    private static double Log1p(double x) => Math.Abs(x) > 1e-4 ? Math.Log(1 + x) : x - x * x / 2 + x * x * x / 3;

    private static double Expm1(double x) => Math.Abs(x) > 1e-4 ? Math.Exp(x) - 1 : x + x * x / 2 + x * x * x / 6;
}

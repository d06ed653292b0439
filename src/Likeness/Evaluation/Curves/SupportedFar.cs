using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>Which false accept rates a number of different pairs can speak of.</summary>
/// <remarks>
/// The rule of three: had not one of n different pairs been accepted, the 95 % upper bound of the rate would still be
/// 3/n. Below that, the pairs could not tell the rate from 0. Hanley and Lippman-Hand 1983, If nothing goes wrong, is
/// everything all right?, JAMA 249.
/// </remarks>
public static class SupportedFar
{
    /// <summary>The smallest rate that this many different pairs support: 3/n.</summary>
    public static double Smallest(long differentPairs) => 3.0 / differentPairs;

    /// <summary>How many different pairs a rate needs, rounded up: 3/FAR.</summary>
    public static long PairsNeeded(double far) => (long)Math.Ceiling(3 / Rates.Require(far) - 1e-9);

    /// <summary>Whether this many different pairs support a rate.</summary>
    public static bool Holds(double far, long differentPairs) => differentPairs >= PairsNeeded(far);
}

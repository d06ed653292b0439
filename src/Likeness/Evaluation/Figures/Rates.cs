using System.Runtime.CompilerServices;

namespace Likeness.Evaluation.Figures;

/// <summary>Rates are shares, from 0 to 1, never per cent.</summary>
internal static class Rates
{
    public static double Require(double rate, [CallerArgumentExpression(nameof(rate))] string? name = null) =>
        rate is >= 0 and <= 1
            ? rate
            : throw new ArgumentOutOfRangeException(name, rate, $"{name} is {rate}; a rate lies from 0 to 1, so 1 % is 0.01.");
}

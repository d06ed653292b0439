using System.Runtime.CompilerServices;

namespace Likeness.Losses;

/// <summary>Checks the numbers that losses are made with.</summary>
internal static class LossArgument
{
    internal static double AboveZero(double value, double usual, string owner, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentException($"{owner} was given {name} {value}; it must be above 0. Usual is {usual}.", name);

    /// <summary>Strictly between the two bounds.</summary>
    internal static double Between(double value, (double Low, double High) bounds, double usual, string owner, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > bounds.Low && value < bounds.High
            ? value
            : throw new ArgumentException($"{owner} was given {name} {value}; it must be above {bounds.Low} and below {bounds.High}. Usual is {usual}.", name);

    internal static int AtLeast(int value, int low, int usual, string owner, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low
            ? value
            : throw new ArgumentException($"{owner} was given {name} {value}; it must be at least {low}. Usual is {usual}.", name);
}

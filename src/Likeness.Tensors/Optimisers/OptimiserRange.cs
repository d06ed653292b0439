using System.Runtime.CompilerServices;

namespace Likeness.Tensors.Optimisers;

/// <summary>The ranges of an optimiser's numbers; NaN is outside all of them.</summary>
internal static class OptimiserRange
{
    internal static double AtLeastZero(double value, [CallerMemberName] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value : throw Outside(value, name, "at least 0");

    internal static double BelowOne(double value, [CallerMemberName] string name = "") =>
        value is >= 0 and < 1 ? value : throw Outside(value, name, "at least 0 and below 1");

    internal static double UpToOne(double value, [CallerMemberName] string name = "") =>
        value is >= 0 and <= 1 ? value : throw Outside(value, name, "at least 0 and at most 1");

    private static ArgumentOutOfRangeException Outside(double value, string name, string range) =>
        new(name, value, $"{name} must be {range}.");
}

using System.Runtime.CompilerServices;

namespace Likeness.Evaluation;

/// <summary>Guards the options of protocols.</summary>
internal static class OptionRanges
{
    public static int Within(int value, int low, int high, [CallerMemberName] string? name = null) =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; expected {low:N0} to {high:N0}.");
}

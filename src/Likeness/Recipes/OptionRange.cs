using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Likeness.Recipes;

/// <summary>Checks of single options; each error names the option as it is written in JSON and on the command line.</summary>
internal static class OptionRange
{
    internal static T Within<T>(T value, T low, T high, [CallerMemberName] string property = "") where T : INumber<T> =>
        value >= low && value <= high
            ? value
            : throw new OptionException(string.Create(null, $"{Option(property)} is {value}; it must be between {low} and {high}."));

    internal static T OneOf<T>(T value, T[] allowed, [CallerMemberName] string property = "") where T : IEquatable<T> =>
        Array.Exists(allowed, value.Equals)
            ? value
            : throw new OptionException($"{Option(property)} is {value}; it must be {string.Join(", ", allowed[..^1])} or {allowed[^1]}.");

    internal static string Name(string? value, [CallerMemberName] string property = "") =>
        string.IsNullOrWhiteSpace(value) ? throw new OptionException($"{Option(property)} is empty; give it a name.") : value;

    internal static string Text(string? value, [CallerMemberName] string property = "") =>
        value ?? throw new OptionException($"{Option(property)} is null; give it text, or leave it out.");

    private static string Option(string property) => JsonNamingPolicy.KebabCaseLower.ConvertName(property);
}
